import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { m } from '../messages';
import { Panel } from '../pieces/panel';
import { newRule } from './draft';
import { RuleRow } from './rule-row';
import classes from './scoring.module.css';
import type { ScoringField, ScoringRule } from './types';

const text = m.scoring;

interface RulesPanelProps {
  kind: ScoringRule['kind'];
  rules: ScoringRule[];
  fields: ScoringField[];
  disabled: boolean;
  onChange: (rules: ScoringRule[]) => void;
}

/** The rules of one kind, a line each. */
export function RulesPanel({ kind, rules, fields, disabled, onChange }: RulesPanelProps) {
  const ofKind = fields.filter((field) => field.kind === kind);
  const shown = rules.filter((rule) => rule.kind === kind);
  const [first] = ofKind;
  const change = (id: string, changed: Partial<ScoringRule>) =>
    onChange(rules.map((rule) => (rule.id === id ? { ...rule, ...changed } : rule)));
  return (
    <Panel
      title={kind === 'fit' ? text.being : text.doing}
      aside={
        !disabled &&
        first && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden="true" />}
            onClick={() => onChange([...rules, newRule(first)])}
          >
            {kind === 'fit' ? text.addProfile : text.addAct}
          </Button>
        )
      }
    >
      <Text size="sm" c="dimmed">
        {kind === 'fit' ? text.beingLead : text.doingLead}
      </Text>
      {shown.length === 0 && <Text c="dimmed">{text.noRules}</Text>}
      <ul className={classes.rules}>
        {shown.map((rule) => (
          <RuleRow
            key={rule.id}
            rule={rule}
            fields={ofKind}
            disabled={disabled}
            onChange={(changed) => change(rule.id, changed)}
            onRemove={() => onChange(rules.filter(({ id }) => id !== rule.id))}
          />
        ))}
      </ul>
    </Panel>
  );
}
