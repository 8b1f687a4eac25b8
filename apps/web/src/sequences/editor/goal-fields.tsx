import { ActionIcon, Button, Group, Input, Select, Stack } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { m } from '../../messages';
import { MatchFields } from '../match-fields';
import type { Happening } from '../types';
import { sentence } from '../words';
import classes from './editor.module.css';
import type { Editor } from './use-editor';

const text = m.sequenceSettings;
const happenings = m.sequenceWords.happenings;

const NO_HAPPENING = ['contact-date', 'inactivity', 'by-hand'];
const GOALS = (Object.keys(happenings) as Happening[])
  .filter((kind) => !NO_HAPPENING.includes(kind))
  .map((value) => ({ value, label: sentence(happenings[value]) }));

/** What ends a walk at once, each with what it has to be about. */
export function GoalFields({ editor: { definition, set } }: { editor: Editor }) {
  const { goals } = definition;
  const add = useRef<HTMLButtonElement>(null);
  return (
    <Stack gap="sm" role="group" aria-label={text.goals}>
      <Input.Label labelElement="div">{text.goals}</Input.Label>
      {goals.map((goal, nth) => (
        <Group key={nth} align="flex-start" gap="sm" wrap="nowrap" className={classes.goal}>
          <Stack gap="xs" style={{ flex: 1, minWidth: 0 }}>
            <Select
              label={text.goal(nth + 1)}
              data={GOALS}
              value={goal.kind}
              allowDeselect={false}
              onChange={(kind) =>
                kind && set({ goals: goals.with(nth, { kind: kind as Happening, match: {} }) })
              }
            />
            <MatchFields
              kind={goal.kind}
              match={goal.match}
              onChange={(match) => set({ goals: goals.with(nth, { ...goal, match }) }, `goals/${nth}`)}
            />
          </Stack>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={text.removeGoal(nth + 1)}
            onClick={() => {
              set({ goals: goals.toSpliced(nth, 1) });
              // The button goes with the goal.
              add.current?.focus();
            }}
          >
            <IconX size={16} aria-hidden="true" />
          </ActionIcon>
        </Group>
      ))}
      <Button
        ref={add}
        variant="default"
        size="xs"
        w="fit-content"
        leftSection={<IconPlus size={14} aria-hidden="true" />}
        data-field="goals"
        onClick={() => set({ goals: [...goals, { kind: 'order-paid', match: {} }] })}
      >
        {text.addGoal}
      </Button>
    </Stack>
  );
}
