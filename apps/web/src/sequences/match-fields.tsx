import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { m } from '../messages';
import { RUNGS } from '../products/rungs';
import { useProducts } from '../products/products.queries';
import { useWebinars } from '../registration/webinars.queries';
import { TASK_OUTCOMES } from './outline';

const text = m.sequenceSettings;
const words = m.sequenceWords;

type Field = keyof typeof words.about;
const CANCEL_REASONS = ['expired', 'payment-failed', 'by-hand', 'replaced'] as const;
const STATUSES = ['attended', 'stayed-to-offer', 'left-early', 'no-show'] as const;

const fieldsOf: Partial<Record<string, Field[]>> = {
  registered: ['webinarId'],
  'registration-cancelled': ['webinarId'],
  joined: ['webinarId'],
  'attendance-settled': ['status', 'webinarId'],
  'poll-answered': ['answer', 'question', 'webinarId'],
  'question-asked': ['webinarId'],
  'segment-entered': ['segment'],
  'segment-left': ['segment'],
  'offer-presented': ['webinarId'],
  'offer-clicked': ['webinarId'],
  'order-placed': ['rung', 'productId', 'webinarId'],
  'order-paid': ['rung', 'productId', 'webinarId'],
  'order-refunded': ['rung', 'productId', 'webinarId'],
  'order-cancelled': ['reason', 'rung', 'productId', 'webinarId'],
  'code-word-accepted': ['codeWord'],
  'tag-added': ['tag'],
  'task-completed': ['outcome'],
  'call-recorded': ['outcome'],
};

interface MatchFieldsProps {
  kind: string;
  match?: Record<string, string>;
  onChange: (match: Record<string, string>) => void;
}

/** About what a happening has to be: each field that its kind knows, empty for anything. */
export function MatchFields({ kind, match = {}, onChange }: MatchFieldsProps) {
  const fields = fieldsOf[kind] ?? [];
  if (fields.length === 0) return null;
  const set = (field: Field) => (value: string | null) => {
    const { [field]: _, ...others } = match;
    onChange(value ? { ...others, [field]: value } : others);
  };
  return (
    <SimpleGrid cols={{ base: 1, xs: fields.length > 1 ? 2 : 1 }} spacing="sm">
      {fields.map((field) => (
        <MatchField key={field} kind={kind} field={field} value={match[field] ?? ''} onChange={set(field)} />
      ))}
    </SimpleGrid>
  );
}

interface Choice {
  value: string;
  label: string;
}

const choicesOf = <Key extends string>(keys: readonly Key[], labels: Record<Key, string>): Choice[] =>
  keys.map((value) => ({ value, label: labels[value] }));

/** Undefined where anything may be written. */
function useChoices(field: Field, kind: string): Choice[] | undefined {
  const webinars = useWebinars();
  const products = useProducts();
  switch (field) {
    case 'status':
      return choicesOf(STATUSES, words.statuses);
    case 'outcome':
      // Whom sales reach by themselves may also ask to be called again.
      return kind === 'call-recorded'
        ? Object.entries(m.calls.outcomes).map(([value, label]) => ({ value, label }))
        : choicesOf(TASK_OUTCOMES, words.branches);
    case 'rung':
      return choicesOf(RUNGS, m.products.rungs);
    case 'reason':
      return choicesOf(CANCEL_REASONS, words.cancelReasons);
    case 'productId':
      return (products.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
    case 'webinarId':
      return (webinars.data ?? []).map(({ id, title }) => ({ value: id, label: title }));
    case 'answer':
    case 'question':
    case 'segment':
    case 'tag':
    case 'codeWord':
      return undefined;
  }
}

interface MatchFieldProps {
  kind: string;
  field: Field;
  value: string;
  onChange: (value: string | null) => void;
}

function MatchField({ kind, field, value, onChange }: MatchFieldProps) {
  const choices = useChoices(field, kind);
  const label = words.about[field].replace(/^./u, (first) => first.toLocaleUpperCase());
  if (choices)
    return (
      <Select
        label={label}
        placeholder={text.anything}
        data={choices}
        value={value || null}
        onChange={onChange}
        clearable
        searchable={field === 'webinarId'}
        clearButtonProps={{ 'aria-label': text.anything }}
      />
    );
  return (
    <TextInput
      label={label}
      placeholder={text.anything}
      value={value}
      maxLength={500}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
