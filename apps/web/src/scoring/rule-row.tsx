import { ActionIcon, NumberInput, Select, Switch } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { wordFor } from '../language/word-for';
import { m } from '../messages';
import { askedOf } from './draft';
import { RuleAsks } from './rule-asks';
import classes from './scoring.module.css';
import type { ScoringField, ScoringRule } from './types';

const text = m.scoring;

interface RuleRowProps {
  rule: ScoringRule;
  /** Of its kind. */
  fields: ScoringField[];
  disabled: boolean;
  onChange: (change: Partial<ScoringRule>) => void;
  onRemove: () => void;
}

export const fieldName = ({ kind, key }: Pick<ScoringField, 'kind' | 'key'>): string =>
  wordFor(kind === 'fit' ? m.segments.fields : text.acts, key) ?? key;

/** One rule: what it asks, how much it gives, and how much at most. */
export function RuleRow({ rule, fields, disabled, onChange, onRemove }: RuleRowProps) {
  const field = fields.find(({ key }) => key === rule.field);
  const about = fieldName({ kind: rule.kind, key: rule.field });
  const cap = text.cap(field?.of ?? 'person', rule.points < 0);
  const choose = (key: string | null) => {
    const chosen = fields.find((one) => one.key === key);
    if (chosen) onChange(askedOf(chosen));
  };
  return (
    <li className={`${classes.rule} ${rule.active ? '' : classes.off}`} aria-label={about}>
      <Switch
        aria-label={text.active}
        checked={rule.active}
        disabled={disabled}
        onChange={({ currentTarget }) => onChange({ active: currentTarget.checked })}
      />
      <Select
        aria-label={rule.kind === 'fit' ? text.trait : text.act}
        data={fields.map((one) => ({ value: one.key, label: fieldName(one) }))}
        value={rule.field}
        disabled={disabled}
        allowDeselect={false}
        onChange={choose}
      />
      <div className={classes.asks}>
        {field && <RuleAsks rule={rule} field={field} disabled={disabled} onChange={onChange} />}
      </div>
      <div className={classes.numbers}>
        <NumberInput
          aria-label={text.points}
          value={rule.points}
          prefix={rule.points > 0 ? '+' : undefined}
          min={-1_000}
          max={1_000}
          allowDecimal={false}
          disabled={disabled}
          onChange={(points) => onChange({ points: points === '' ? 0 : Number(points) })}
        />
        {rule.kind === 'engagement' ? (
          <NumberInput
            aria-label={cap}
            title={cap}
            placeholder={text.capNone}
            value={rule.cap ?? ''}
            prefix={rule.points < 0 ? '≥ −' : '≤ '}
            min={1}
            max={10_000}
            allowDecimal={false}
            disabled={disabled}
            onChange={(most) => onChange({ cap: most === '' ? null : Number(most) })}
          />
        ) : (
          <span />
        )}
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={text.remove}
        disabled={disabled}
        onClick={onRemove}
      >
        <IconTrash size={17} aria-hidden="true" />
      </ActionIcon>
    </li>
  );
}
