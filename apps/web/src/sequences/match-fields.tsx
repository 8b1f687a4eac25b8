import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { m } from '../messages';
import { RUNGS } from '../products/rungs';
import { useProducts } from '../products/products.queries';
import { useWebinars } from '../registration/webinars.queries';
import { TASK_OUTCOMES } from './outline';

const text = m.sequenceSettings;
const words = m.sequenceWords;

type Field = keyof typeof words.about;
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
  'order-paid': ['rung', 'productId', 'webinarId'],
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
        <MatchField key={field} field={field} value={match[field] ?? ''} onChange={set(field)} />
      ))}
    </SimpleGrid>
  );
}

interface MatchFieldProps {
  field: Field;
  value: string;
  onChange: (value: string | null) => void;
}

function MatchField({ field, value, onChange }: MatchFieldProps) {
  const webinars = useWebinars();
  const products = useProducts();
  const label = words.about[field].replace(/^./u, (first) => first.toLocaleUpperCase());
  const choices =
    field === 'status'
      ? STATUSES.map((status) => ({ value: status, label: words.statuses[status] }))
      : field === 'outcome'
        ? TASK_OUTCOMES.map((outcome) => ({ value: outcome, label: words.branches[outcome] }))
        : field === 'rung'
          ? RUNGS.map((rung) => ({ value: rung, label: m.products.rungs[rung] }))
          : field === 'productId'
            ? (products.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))
            : field === 'webinarId'
              ? (webinars.data ?? []).map(({ id, title }) => ({ value: id, label: title }))
              : undefined;
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
