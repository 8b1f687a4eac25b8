import { Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { m } from '../../messages';
import { MatchFields } from '../match-fields';
import type { Clause, Happening } from '../types';
import type { StepWriter } from './use-step';

const text = m.stepPanel;
const words = m.sequenceWords;

type Field = Clause['field'];
type Operator = Clause['operator'];

const FIELDS = Object.keys(words.fields) as Field[];
const NO_HAPPENING = ['contact-date', 'inactivity', 'by-hand'];
const HAPPENINGS = Object.keys(words.happenings).filter(
  (kind) => !NO_HAPPENING.includes(kind),
) as Happening[];
const STATUSES = Object.keys(words.statuses) as (keyof typeof words.statuses)[];
const TEXT: Operator[] = ['is', 'is-not', 'contains', 'exists', 'exists-not'];
const COUNT: Operator[] = ['at-least', 'at-most', 'is', 'is-not'];

const counts = (field: Field): boolean => field === 'happened' || field === 'touches';

function operatorsOf(field: Field): Operator[] {
  if (counts(field)) return COUNT;
  if (field === 'attribute') return [...TEXT, 'at-least', 'at-most'];
  return field === 'attendance' ? ['is', 'is-not', 'exists', 'exists-not'] : TEXT;
}

/** What a clause begins with when its field is chosen. */
function beginning(field: Field): Clause {
  if (field === 'happened') return { field, operator: 'at-least', value: '1', happening: 'offer-clicked' };
  if (field === 'touches') return { field, operator: 'at-least', value: '5' };
  if (field === 'attendance') return { field, operator: 'is', value: 'attended' };
  return { field, operator: 'is', value: '' };
}

interface ClauseFieldsProps {
  clause: Clause;
  mark: StepWriter['mark'];
  onChange: (clause: Clause, about: string) => void;
}

/** One question about a person: what, compared how, with what. */
export function ClauseFields({ clause, mark, onChange }: ClauseFieldsProps) {
  const { field, operator, value = '' } = clause;
  const set = (part: Partial<Clause>, about: string) => onChange({ ...clause, ...part }, about);
  const compares = operator !== 'exists' && operator !== 'exists-not';
  return (
    <Stack gap="xs" style={{ flex: 1, minWidth: 0 }}>
      <Select
        label={text.field}
        data={FIELDS.map((one) => ({ value: one, label: words.fields[one] }))}
        value={field}
        allowDeselect={false}
        onChange={(one) => one && onChange(beginning(one as Field), 'field')}
      />
      {field === 'attribute' && (
        <TextInput
          label={text.attributeName}
          maxLength={60}
          {...mark('attribute')}
          value={clause.attribute ?? ''}
          onChange={({ currentTarget }) => set({ attribute: currentTarget.value || undefined }, 'attribute')}
        />
      )}
      {field === 'happened' && (
        <>
          <Select
            label={text.happening}
            {...mark('happening')}
            data={HAPPENINGS.map((one) => ({ value: one, label: words.happenings[one] }))}
            value={clause.happening ?? null}
            allowDeselect={false}
            onChange={(one) => one && set({ happening: one as Happening, match: {} }, 'happening')}
          />
          <MatchFields
            kind={clause.happening ?? ''}
            match={clause.match}
            onChange={(match) => set({ match }, 'match')}
          />
        </>
      )}
      <Group gap="xs" grow align="flex-start">
        <Select
          label={text.operator}
          data={operatorsOf(field).map((one) => ({ value: one, label: words.operators[one] }))}
          value={operator}
          allowDeselect={false}
          onChange={(one) => one && set({ operator: one as Operator }, 'operator')}
        />
        {compares &&
          (field === 'attendance' ? (
            <Select
              label={text.value}
              {...mark('value')}
              data={STATUSES.map((one) => ({ value: one, label: words.statuses[one] }))}
              value={value || null}
              allowDeselect={false}
              onChange={(one) => set({ value: one ?? '' }, 'value')}
            />
          ) : (
            <TextInput
              label={text.value}
              maxLength={500}
              inputMode={counts(field) ? 'numeric' : undefined}
              {...mark('value')}
              value={value}
              onChange={({ currentTarget }) => set({ value: currentTarget.value }, 'value')}
            />
          ))}
      </Group>
      {counts(field) && (
        <NumberInput
          label={text.withinDays}
          description={text.withinHint}
          min={1}
          max={3660}
          allowDecimal={false}
          value={clause.withinDays ?? ''}
          onChange={(days) => set({ withinDays: Number(days) || undefined }, 'within')}
        />
      )}
    </Stack>
  );
}
