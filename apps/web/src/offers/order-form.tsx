import { Button, Group, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect } from 'react';
import { toMajor, toMinor } from '../format/money';
import { asProblem } from '../http/problem';
import { problemText, showFieldErrors } from '../http/problem-text';
import { m } from '../messages';
import { FormProblem } from '../pieces/load-state';
import { tellDone } from '../pieces/tell';
import { useProposedOrder, useRecordOrder } from './offers.queries';
import { ProposedPrice } from './proposed-price';
import type { Buyer, Offer } from './types';

const text = m.hotList.order;
const TYPING_MS = 300;

interface OrderFormProps {
  person: Buyer;
  offer: Offer;
  onDone: () => void;
}

/** What was agreed: the prices of the offer propose the amount anew whenever the number or the code is another one. */
export function OrderForm({ person, offer, onDone }: OrderFormProps) {
  const { id: offerId, currency } = offer;
  const { registrationId, contactId, name } = person;
  const record = useRecordOrder();
  const form = useForm({
    initialValues: {
      quantity: 1 as number | string,
      promoCode: '',
      amountMinor: toMajor(offer.amountMinor, currency),
      note: '',
    },
  });
  const wish = {
    quantity: wholeFrom(form.values.quantity),
    promoCode: form.values.promoCode.trim() || undefined,
  };
  const [asked] = useDebouncedValue(wish, TYPING_MS);
  const proposal = useProposedOrder({ offerId, registrationId, contactId, ...asked });
  const total = proposal.data?.price.totalMinor;
  useEffect(() => {
    if (total !== undefined) form.setFieldValue('amountMinor', toMajor(total, currency));
    // The form is another object after each key.
  }, [total, asked.quantity, asked.promoCode, currency]);
  const refused = asProblem(proposal.error ?? undefined);
  const codeError = refused.code === 'promo-code-refused' ? problemText(refused) : undefined;
  const settled = wish.quantity === asked.quantity && wish.promoCode === asked.promoCode;
  const submit = form.onSubmit(({ amountMinor, note }) =>
    record.mutate(
      {
        offerId,
        registrationId,
        contactId,
        ...wish,
        amountMinor: toMinor(amountMinor, currency),
        note: note || undefined,
      },
      {
        onSuccess: () => {
          tellDone(text.saved(name));
          onDone();
        },
        onError: (error) => showFieldErrors(form, asProblem(error)),
      },
    ),
  );
  return (
    <form onSubmit={submit}>
      <Stack>
        <NumberInput
          label={text.quantity}
          data-autofocus
          min={1}
          max={1000}
          allowDecimal={false}
          required
          {...form.getInputProps('quantity')}
        />
        {offer.discounts.promoCodes.length > 0 && (
          <TextInput
            label={text.promoCode}
            maxLength={80}
            autoComplete="off"
            {...form.getInputProps('promoCode')}
            error={form.errors.promoCode ?? codeError}
          />
        )}
        <NumberInput
          label={`${text.amount} (${currency})`}
          min={0}
          decimalScale={2}
          thousandSeparator=" "
          required
          {...form.getInputProps('amountMinor')}
        />
        {proposal.data && <ProposedPrice proposed={proposal.data} />}
        {proposal.error && !codeError && (
          <Text size="sm" c="dimmed" role="status">
            {text.notProposed}
          </Text>
        )}
        <Textarea
          label={text.note}
          placeholder={text.notePlaceholder}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
          {...form.getInputProps('note')}
        />
        <FormProblem error={record.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {m.actions.cancel}
          </Button>
          <Button
            type="submit"
            loading={record.isPending}
            disabled={codeError !== undefined || !settled || proposal.isPending}
          >
            {text.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const wholeFrom = (typed: number | string): number =>
  Math.min(1000, Math.max(1, Math.round(Number(typed) || 1)));
