import { NumberInput, Switch, TextInput } from '@mantine/core';
import { m } from '../messages';
import type { OfferFormState } from './offer-values';
import { RowList } from './row-list';

const text = m.offers.discounts;
const MOST_BANDS = 5;
const percent = { min: 0, max: 99, allowDecimal: false, suffix: ' %', w: 110 } as const;

/** Three bands to begin with, because fewer are none. */
const FIRST_BANDS = [
  { from: 1, percentOff: 0 },
  { from: 5, percentOff: 10 },
  { from: 10, percentOff: 20 },
];

export function DiscountFields({ form }: { form: OfferFormState }) {
  const { bands, accumulated } = form.values.discounts;
  const insert = (path: string, row: object) => form.insertListItem(path as 'gifts', row as never);
  const remove = (path: string) => (index: number) => form.removeListItem(path as 'gifts', index);
  const last = bands.at(-1);
  const addBand = () =>
    bands.length === 0
      ? form.setFieldValue('discounts.bands', FIRST_BANDS)
      : insert('discounts.bands', {
          from: Number(last?.from ?? 1) * 2,
          percentOff: Number(last?.percentOff ?? 0) + 5,
        });
  return (
    <>
      <RowList
        title={text.bands}
        hint={text.bandsHint}
        rows={bands}
        error={form.errors['discounts.bands']}
        add={bands.length < MOST_BANDS ? { label: text.addBand, act: addBand } : null}
        remove={{
          label: text.removeBand,
          // Two are none: below three the list goes as a whole.
          act: (index) =>
            bands.length <= 3 ? form.setFieldValue('discounts.bands', []) : remove('discounts.bands')(index),
        }}
      >
        {(_, index) => (
          <>
            <NumberInput
              label={text.from}
              min={1}
              allowDecimal={false}
              w={110}
              disabled={index === 0}
              {...form.getInputProps(`discounts.bands.${index}.from`)}
            />
            <NumberInput
              label={text.off}
              {...percent}
              disabled={index === 0}
              {...form.getInputProps(`discounts.bands.${index}.percentOff`)}
            />
          </>
        )}
      </RowList>
      <RowList
        title={text.accumulated}
        hint={text.accumulatedHint}
        rows={accumulated}
        add={{
          label: text.addStep,
          act: () => insert('discounts.accumulated', { fromMinor: 1000, percentOff: 5 }),
        }}
        remove={{ label: text.removeStep, act: remove('discounts.accumulated') }}
      >
        {(_, index) => (
          <>
            <NumberInput
              label={`${text.paidBefore} (${form.values.currency})`}
              min={0}
              decimalScale={2}
              thousandSeparator=" "
              w={170}
              {...form.getInputProps(`discounts.accumulated.${index}.fromMinor`)}
            />
            <NumberInput
              label={text.off}
              {...percent}
              {...form.getInputProps(`discounts.accumulated.${index}.percentOff`)}
            />
          </>
        )}
      </RowList>
      <PeriodFields form={form} />
      <RowList
        title={text.promoCodes}
        hint={text.promoCodesHint}
        rows={form.values.discounts.promoCodes}
        add={{
          label: text.addCode,
          act: () =>
            insert('discounts.promoCodes', {
              code: '',
              percentOff: 10,
              amountOffMinor: '',
              quota: '',
              endsAt: '',
            }),
        }}
        remove={{ label: text.removeCode, act: remove('discounts.promoCodes') }}
      >
        {(_, index) => <PromoCodeFields form={form} index={index} />}
      </RowList>
    </>
  );
}

function PeriodFields({ form }: { form: OfferFormState }) {
  const { period } = form.values.discounts;
  return (
    <>
      <Switch
        label={text.period}
        description={text.periodHint}
        checked={period !== null}
        onChange={({ currentTarget }) =>
          form.setFieldValue(
            'discounts.period',
            currentTarget.checked ? { from: '', until: '', percentOff: 5 } : null,
          )
        }
      />
      {period && (
        <>
          <TextInput
            type="datetime-local"
            label={text.periodFrom}
            {...form.getInputProps('discounts.period.from')}
          />
          <TextInput
            type="datetime-local"
            label={text.periodUntil}
            {...form.getInputProps('discounts.period.until')}
          />
          <NumberInput label={text.off} {...percent} {...form.getInputProps('discounts.period.percentOff')} />
        </>
      )}
    </>
  );
}

function PromoCodeFields({ form, index }: { form: OfferFormState; index: number }) {
  const at = (field: string) => form.getInputProps(`discounts.promoCodes.${index}.${field}`);
  return (
    <>
      <TextInput label={text.code} w={150} {...at('code')} />
      <NumberInput label={text.off} {...percent} max={100} {...at('percentOff')} />
      <NumberInput
        label={`${text.amountOff} (${form.values.currency})`}
        min={0}
        decimalScale={2}
        w={180}
        {...at('amountOffMinor')}
      />
      <NumberInput label={text.quota} min={1} allowDecimal={false} w={130} {...at('quota')} />
      <TextInput type="datetime-local" label={text.codeEnds} {...at('endsAt')} />
    </>
  );
}
