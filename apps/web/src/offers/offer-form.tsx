import { Button, Group, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { currencies, toMajor, toMinor } from '../format/money';
import { asProblem } from '../http/problem';
import { showFieldErrors } from '../http/problem-text';
import { m } from '../messages';
import { FormProblem } from '../pieces/load-state';
import { tellDone } from '../pieces/tell';
import type { Offer, OfferDetails } from './types';

const text = m.offers.fields;

interface OfferFormProps {
  offer?: Offer;
  onSubmit: (details: OfferDetails) => Promise<unknown>;
  onDone: () => void;
}

/** People think in whole prices and hours; the platform keeps minor units and minutes. */
const valuesOf = (offer?: Offer) => ({
  title: offer?.title ?? '',
  description: offer?.description ?? '',
  product: offer?.product ?? '',
  amountMinor: offer ? toMajor(offer.amountMinor, offer.currency) : 490,
  currency: offer?.currency ?? 'EUR',
  checkoutUrl: offer?.checkoutUrl ?? '',
  deadlineMinutes: (offer?.deadlineMinutes ?? 1440) / 60,
});

export function OfferForm({ offer, onSubmit, onDone }: OfferFormProps) {
  const [error, setError] = useState<unknown>();
  const form = useForm({ initialValues: valuesOf(offer) });
  const submit = form.onSubmit(async (values) => {
    setError(undefined);
    try {
      await onSubmit({
        ...values,
        amountMinor: toMinor(values.amountMinor, values.currency),
        deadlineMinutes: Math.round(values.deadlineMinutes * 60),
        product: values.product || undefined,
        checkoutUrl: values.checkoutUrl || null,
      });
      tellDone(m.offers.saved);
      onDone();
    } catch (refusal) {
      showFieldErrors(form, asProblem(refusal));
      setError(refusal);
    }
  });
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput label={text.title} required data-autofocus {...form.getInputProps('title')} />
        <Textarea label={text.description} autosize minRows={3} {...form.getInputProps('description')} />
        <TextInput
          label={text.product}
          description={text.productHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
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
        <NumberInput
          label={text.deadline}
          description={text.deadlineHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          min={0.1}
          decimalScale={1}
          required
          {...form.getInputProps('deadlineMinutes')}
        />
        <TextInput
          label={text.checkoutUrl}
          description={text.checkoutHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          type="url"
          {...form.getInputProps('checkoutUrl')}
        />
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
