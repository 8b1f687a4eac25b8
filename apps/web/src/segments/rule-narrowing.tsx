import { Select, TextInput } from '@mantine/core';
import { wordFor } from '../language/word-for';
import { m } from '../messages';
import { useProducts } from '../products/products.queries';
import { RUNGS, type Rung } from '../products/rungs';
import { useWebinars } from '../registration/webinars.queries';
import type { Parts } from './rule-values';
import type { SegmentField } from './types';

const text = m.segments;

interface NarrowingProps {
  field: SegmentField;
  parts: Parts;
  onChange: (parts: Parts) => void;
}

/** By what something that happened can be narrowed: its webinar, a word in it, its outcome, what was bought. */
export function Narrowing({ field, parts, onChange }: NarrowingProps) {
  return (
    <>
      {field.ofWebinar && (
        <OfWebinar value={parts.webinarId} onChange={(webinarId) => onChange({ ...parts, webinarId })} />
      )}
      {field.containing && (
        <TextInput
          aria-label={wordFor(text.containing, field.key) ?? text.containing.label}
          placeholder={wordFor(text.containing, field.key) ?? text.containing.label}
          value={parts.containing ?? ''}
          maxLength={200}
          onChange={({ currentTarget }) => onChange({ ...parts, containing: currentTarget.value })}
        />
      )}
      {field.outcomes.length > 0 && (
        <Select
          aria-label={text.outcome}
          placeholder={text.anyOutcome}
          data={field.outcomes.map((value) => ({ value, label: wordFor(m.calls.outcomes, value) ?? value }))}
          value={parts.outcome ?? null}
          clearable
          onChange={(outcome) => onChange({ ...parts, outcome: outcome ?? undefined })}
        />
      )}
      {field.ofProduct && <OfProduct parts={parts} onChange={onChange} />}
    </>
  );
}

function OfWebinar({
  value,
  onChange,
}: {
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}) {
  const webinars = useWebinars();
  return (
    <Select
      aria-label={text.webinar}
      placeholder={text.anyWebinar}
      data={webinars.data?.map(({ id, title }) => ({ value: id, label: title })) ?? []}
      value={value ?? null}
      clearable
      searchable
      onChange={(webinarId) => onChange(webinarId ?? undefined)}
    />
  );
}

const isRung = (value: string | null): value is Rung => RUNGS.some((rung) => rung === value);

/** A rung of the ladder or one product of it: one choice for both. */
function OfProduct({ parts, onChange }: Omit<NarrowingProps, 'field'>) {
  const products = useProducts().data?.items ?? [];
  return (
    <Select
      aria-label={text.product}
      placeholder={text.anyProduct}
      data={[
        { group: text.rung, items: RUNGS.map((rung) => ({ value: rung, label: m.products.rungs[rung] })) },
        { group: text.product, items: products.map(({ id, name }) => ({ value: id, label: name })) },
      ]}
      value={parts.productId ?? parts.rung ?? null}
      clearable
      searchable
      onChange={(chosen) =>
        onChange({
          ...parts,
          rung: isRung(chosen) ? chosen : undefined,
          productId: chosen === null || isRung(chosen) ? undefined : chosen,
        })
      }
    />
  );
}
