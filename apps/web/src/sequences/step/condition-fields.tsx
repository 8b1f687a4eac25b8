import { ActionIcon, Button, Group, Input, SegmentedControl, Stack } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { m } from '../../messages';
import type { Clause, Rule } from '../types';
import { ClauseFields } from './clause-fields';
import classes from './step.module.css';
import type { StepWriter } from './use-step';

const text = m.stepPanel;
const NEW_CLAUSE: Clause = { field: 'attendance', operator: 'is', value: 'attended' };

/** The rule by which a condition sends people one way or the other. */
export function ConditionFields({ writer }: { writer: StepWriter }) {
  const { step, change, flaw, mark } = writer;
  const rule: Rule = step.condition ?? { join: 'all', clauses: [] };
  const set = (part: Partial<Rule>, about: string) =>
    change({ condition: { ...rule, ...part } }, `condition ${about}`);
  const { clauses } = rule;
  const { error: _, ...marked } = mark('condition');
  return (
    <Stack gap="md">
      {clauses.length > 1 && (
        <SegmentedControl
          aria-label={text.join}
          data={(['all', 'any'] as const).map((value) => ({ value, label: text.joins[value] }))}
          value={rule.join}
          onChange={(join) => set({ join: join as Rule['join'] }, 'join')}
          style={{ alignSelf: 'flex-start' }}
        />
      )}
      {clauses.map((clause, nth) => (
        <Group
          key={nth}
          className={classes.clause}
          role="group"
          aria-label={text.clause(nth + 1)}
          align="flex-start"
          wrap="nowrap"
          gap="sm"
        >
          <ClauseFields
            clause={clause}
            mark={(field) => mark(`condition/clauses/${nth}/${field}`)}
            onChange={(changed, about) =>
              set({ clauses: clauses.with(nth, changed) }, `clause ${nth} ${about}`)
            }
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={text.removeClause(nth + 1)}
            onClick={() => set({ clauses: clauses.toSpliced(nth, 1) }, `without ${nth} of ${clauses.length}`)}
          >
            <IconX size={16} aria-hidden="true" />
          </ActionIcon>
        </Group>
      ))}
      <Stack gap={4}>
        <Button
          variant="default"
          size="xs"
          w="fit-content"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          {...marked}
          onClick={() => set({ clauses: [...clauses, NEW_CLAUSE] }, `clauses ${clauses.length}`)}
        >
          {text.addClause}
        </Button>
        {clauses.length === 0 && flaw('condition') && <Input.Error>{flaw('condition')}</Input.Error>}
      </Stack>
    </Stack>
  );
}
