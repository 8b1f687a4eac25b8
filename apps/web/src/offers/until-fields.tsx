import { NumberInput, TextInput } from '@mantine/core';
import { m } from '../messages';
import type { OfferFormState } from './offer-values';

const text = m.offers.until;
const below = ['label', 'input', 'description', 'error'] as const;

/** When it is over for everybody, by the clock or by the last piece. */
export function UntilFields({ form }: { form: OfferFormState }) {
  return (
    <>
      <TextInput
        type="datetime-local"
        label={text.endsAt}
        description={text.endsAtHint}
        inputWrapperOrder={[...below]}
        {...form.getInputProps('endsAt')}
      />
      <NumberInput
        label={text.stock}
        description={text.stockHint}
        inputWrapperOrder={[...below]}
        placeholder={text.anyNumber}
        min={0}
        allowDecimal={false}
        {...form.getInputProps('stock')}
      />
    </>
  );
}
