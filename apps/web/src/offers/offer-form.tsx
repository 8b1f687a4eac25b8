import { Accordion, Button, Group, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useRef, useState } from 'react';
import { currencies, toMajor } from '../format/money';
import { asProblem, type Problem } from '../http/problem';
import { showFieldErrors } from '../http/problem-text';
import { m } from '../messages';
import { focusWrong } from '../pieces/focus-wrong';
import { FormProblem } from '../pieces/load-state';
import { tellDone } from '../pieces/tell';
import { useProducts } from '../products/products.queries';
import { DiscountFields } from './discount-fields';
import { GiftFields } from './gift-fields';
import { OfferPreview } from './offer-preview';
import { detailsOf, type OfferFormState, type OfferValues, valuesOf } from './offer-values';
import { summaryOf } from './offer-words';
import type { Offer, OfferDetails } from './types';
import { UntilFields } from './until-fields';
import { WhoFields } from './who-fields';

const text = m.offers.fields;
const sections = m.offers.sections;
const below = ['label', 'input', 'description', 'error'] as const;
const FIELDS_OF = {
  who: /^\/audience/,
  until: /^\/(endsAt|stock)/,
  discounts: /^\/discounts/,
  gifts: /^\/gifts/,
};
const UNFOLDED_MS = 250;

interface OfferFormProps {
  offer?: Offer;
  /** Letters alone sell it: nothing is asked about what people did at a webinar. */
  withoutWebinar?: boolean;
  onSubmit: (details: OfferDetails) => Promise<unknown>;
  onDone: () => void;
}

/** What, for how much and how long is always in sight; the rest is folded away until it is wanted. */
export function OfferForm({ offer, withoutWebinar = false, onSubmit, onDone }: OfferFormProps) {
  const [error, setError] = useState<unknown>();
  const products = useProducts().data?.items;
  const form = useForm<OfferValues>({ initialValues: valuesOf(offer) });
  const [open, setOpen] = useState(() => openAtFirst(form.values));
  const fields = useRef<HTMLFormElement>(null);
  const submit = form.onSubmit(async (values) => {
    setError(undefined);
    try {
      await onSubmit(detailsOf(values));
      tellDone(m.offers.saved);
      onDone();
    } catch (refusal) {
      const problem = asProblem(refusal);
      showFieldErrors(form as never, problem);
      setOpen((before) => [...new Set([...before, ...sectionsOf(problem)])]);
      setError(refusal);
      focusWrong(fields.current, UNFOLDED_MS);
    }
  });
  return (
    <form ref={fields} onSubmit={submit}>
      <Stack>
        <ProductFields form={form} />
        <NumberInput
          label={text.deadline}
          description={withoutWebinar ? m.offers.withoutWebinar.deadlineHint : text.deadlineHint}
          inputWrapperOrder={[...below]}
          min={0.1}
          decimalScale={1}
          {...form.getInputProps('deadlineMinutes')}
        />
        <Accordion multiple variant="separated" radius="md" value={open} onChange={setOpen}>
          <Section
            name="who"
            label={sections.who}
            summary={summaryOf.who(form.values, { withoutWebinar, products })}
          >
            <WhoFields form={form} withoutWebinar={withoutWebinar} />
          </Section>
          <Section name="until" label={sections.until} summary={summaryOf.until(form.values)}>
            <UntilFields form={form} />
          </Section>
          <Section name="discounts" label={sections.discounts} summary={summaryOf.discounts(form.values)}>
            <DiscountFields form={form} />
          </Section>
          <Section name="gifts" label={sections.gifts} summary={summaryOf.gifts(form.values)}>
            <GiftFields form={form} />
          </Section>
          <Section name="preview" label={sections.preview}>
            <OfferPreview values={form.values} />
          </Section>
        </Accordion>
        <FormProblem error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {m.actions.cancel}
          </Button>
          <Button type="submit" loading={form.submitting}>
            {m.actions.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What is already in use is not hidden from whoever comes back to it. */
function openAtFirst({ audience }: OfferValues): string[] {
  return audience.kind === 'everyone' ? [] : ['who'];
}

/** A reason beside a field that is folded away would be seen by nobody. */
function sectionsOf({ fields }: Problem): string[] {
  return Object.entries(FIELDS_OF)
    .filter(([, pointer]) => fields.some((field) => pointer.test(field.pointer)))
    .map(([section]) => section);
}

function ProductFields({ form }: { form: OfferFormState }) {
  const { data } = useProducts();
  const products = data?.items ?? [];
  const choose = (productId: string | null) => {
    form.setFieldValue('productId', productId ?? '');
    const chosen = products.find(({ id }) => id === productId);
    if (!chosen) return;
    form.setFieldValue('product', chosen.name);
    form.setFieldValue('amountMinor', toMajor(chosen.amountMinor, chosen.currency));
    form.setFieldValue('currency', chosen.currency);
    if (!form.values.title) form.setFieldValue('title', chosen.name);
  };
  return (
    <>
      <TextInput label={text.title} required data-autofocus {...form.getInputProps('title')} />
      <Textarea label={text.description} autosize minRows={3} {...form.getInputProps('description')} />
      {products.length > 0 && (
        <Select
          label={text.fromLadder}
          description={text.fromLadderHint}
          inputWrapperOrder={[...below]}
          placeholder={text.noProduct}
          data={products.map(({ id, name, rung }) => ({
            value: id,
            label: `${name} · ${m.products.rungs[rung]}`,
          }))}
          clearable
          clearButtonProps={{ 'aria-label': text.noProduct }}
          value={form.values.productId || null}
          error={form.errors.productId}
          onChange={choose}
        />
      )}
      <TextInput
        label={text.product}
        description={text.productHint}
        inputWrapperOrder={[...below]}
        {...form.getInputProps('product')}
      />
      <Group grow align="flex-start">
        <NumberInput
          label={text.price}
          min={0}
          decimalScale={2}
          thousandSeparator=" "
          required
          {...form.getInputProps('amountMinor')}
        />
        <Select
          label={text.currency}
          data={currencies}
          searchable
          allowDeselect={false}
          {...form.getInputProps('currency')}
        />
      </Group>
      <TextInput
        label={text.checkoutUrl}
        description={text.checkoutHint}
        inputWrapperOrder={[...below]}
        type="url"
        {...form.getInputProps('checkoutUrl')}
      />
    </>
  );
}

interface SectionProps {
  name: string;
  label: string;
  /** What it says now, to be read without opening it. */
  summary?: string;
  children: React.ReactNode;
}

function Section({ name, label, summary, children }: SectionProps) {
  return (
    <Accordion.Item value={name}>
      <Accordion.Control>
        <b>{label}</b>
        {summary && (
          <span
            style={{
              display: 'block',
              fontSize: 'var(--mantine-font-size-sm)',
              color: 'var(--mantine-color-dimmed)',
            }}
          >
            {summary}
          </span>
        )}
      </Accordion.Control>
      <Accordion.Panel>
        <Stack>{children}</Stack>
      </Accordion.Panel>
    </Accordion.Item>
  );
}
