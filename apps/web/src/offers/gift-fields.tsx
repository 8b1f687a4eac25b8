import { NumberInput, TextInput } from '@mantine/core';
import { m } from '../messages';
import { DAY_HOURS, type OfferFormState } from './offer-values';
import { RowList } from './row-list';

const text = m.offers.gifts;

export function GiftFields({ form }: { form: OfferFormState }) {
  return (
    <RowList
      title={text.title}
      hint={text.hint}
      rows={form.values.gifts}
      add={{
        label: text.add,
        act: () => form.insertListItem('gifts', { title: '', withinMinutes: DAY_HOURS }),
      }}
      remove={{ label: text.remove, act: (index) => form.removeListItem('gifts', index) }}
    >
      {(_, index) => (
        <>
          <TextInput
            label={text.name}
            style={{ flex: '1 1 180px' }}
            {...form.getInputProps(`gifts.${index}.title`)}
          />
          <NumberInput
            label={text.within}
            min={0.1}
            decimalScale={1}
            w={150}
            {...form.getInputProps(`gifts.${index}.withinMinutes`)}
          />
        </>
      )}
    </RowList>
  );
}
