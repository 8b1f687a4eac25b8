import { NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import { wordFor } from '../language/word-for';
import { m } from '../messages';
import { asksNoValue, isOrdered, partsOf, textOf, textsOf } from '../segments/rule-values';
import type { ScoringField, ScoringRule } from './types';

const text = m.scoring;
const OUTCOMES = Object.entries(m.calls.outcomes).map(([value, label]) => ({ value, label }));

interface RuleAsksProps {
  rule: ScoringRule;
  field: ScoringField;
  disabled: boolean;
  onChange: (change: Partial<ScoringRule>) => void;
}

/** What a rule compares, by the type of its field; nothing where the act says it all. */
export function RuleAsks({ rule, field, disabled, onChange }: RuleAsksProps) {
  const change = (value: unknown) => onChange({ value });
  switch (field.type) {
    case 'nothing':
      return null;
    case 'least':
      return (
        <NumberInput
          aria-label={rule.field === 'left-within' ? text.within : text.least}
          prefix={rule.field === 'left-within' ? '< ' : '≥ '}
          value={typeof rule.value === 'number' ? rule.value : ''}
          min={0}
          max={10_000}
          disabled={disabled}
          onChange={change}
        />
      );
    case 'word':
    case 'maybe-word':
      return (
        <TextInput
          aria-label={text.word}
          placeholder={field.type === 'word' ? text.word : text.anyWord}
          value={textOf(rule.value)}
          maxLength={200}
          disabled={disabled}
          onChange={({ currentTarget }) => change(currentTarget.value)}
        />
      );
    case 'outcome':
      return (
        <Select
          aria-label={text.outcome}
          placeholder={text.outcome}
          data={OUTCOMES}
          value={textOf(rule.value) || null}
          disabled={disabled}
          allowDeselect={false}
          onChange={change}
        />
      );
    case 'attribute':
    case 'text':
    case 'tag':
    case 'answer':
      return <ProfileAsks rule={rule} field={field} disabled={disabled} onChange={onChange} />;
  }
}

function ProfileAsks({ rule, field, disabled, onChange }: RuleAsksProps) {
  const parts = partsOf(rule.value);
  const named = field.type === 'attribute';
  const operator = rule.operator ?? '';
  return (
    <>
      {named && (
        <TextInput
          aria-label={text.attribute}
          placeholder={text.attribute}
          value={parts.name ?? ''}
          maxLength={200}
          disabled={disabled}
          onChange={({ currentTarget }) => onChange({ value: { ...parts, name: currentTarget.value } })}
        />
      )}
      <Select
        aria-label={text.comparison}
        data={field.operators.map((key) => ({
          value: key,
          label: wordFor(m.segments.operators, key) ?? key,
        }))}
        value={operator}
        disabled={disabled}
        allowDeselect={false}
        onChange={(chosen) => onChange({ operator: chosen })}
      />
      <ComparedWith
        operator={operator}
        value={named ? parts.value : rule.value}
        disabled={disabled}
        onChange={(value) => onChange({ value: named ? { ...parts, value } : value })}
      />
    </>
  );
}

interface ComparedWithProps {
  operator: string;
  value: unknown;
  disabled: boolean;
  onChange: (value: unknown) => void;
}

function ComparedWith({ operator, value, disabled, onChange }: ComparedWithProps) {
  if (asksNoValue(operator)) return null;
  if (operator === 'any-of')
    return (
      <TagsInput
        aria-label={text.values}
        placeholder={textsOf(value).length === 0 ? text.values : undefined}
        value={textsOf(value)}
        disabled={disabled}
        onChange={onChange}
        acceptValueOnBlur
      />
    );
  if (isOrdered(operator))
    return (
      <NumberInput aria-label={text.value} value={textOf(value)} disabled={disabled} onChange={onChange} />
    );
  return (
    <TextInput
      aria-label={text.value}
      placeholder={text.value}
      value={textOf(value)}
      maxLength={200}
      disabled={disabled}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
