import { NumberInput, Select } from '@mantine/core';
import { m } from '../messages';
import { useSegments } from '../segments/segments.queries';
import type { OfferFormState, OfferValues } from './offer-values';

const text = m.offers.who;
const KINDS = Object.keys(m.offers.audiences) as OfferValues['audience']['kind'][];

/** Whom the offer is for, and whether once is enough. */
export function WhoFields({ form }: { form: OfferFormState }) {
  const { data: segments } = useSegments();
  const { kind } = form.values.audience;
  return (
    <>
      <Select
        label={text.kind}
        data={KINDS.map((value) => ({ value, label: m.offers.audiences[value] }))}
        allowDeselect={false}
        {...form.getInputProps('audience.kind')}
      />
      {(kind === 'watched-minutes' || kind === 'watched-share') && (
        <NumberInput
          label={kind === 'watched-share' ? text.share : text.minutes}
          min={1}
          max={kind === 'watched-share' ? 100 : 1440}
          allowDecimal={false}
          {...form.getInputProps('audience.least')}
        />
      )}
      {kind === 'segment' && (
        <Select
          label={text.segment}
          placeholder={segments?.length === 0 ? text.noSegments : undefined}
          data={(segments ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          searchable
          {...form.getInputProps('audience.segmentId')}
        />
      )}
      <NumberInput
        label={text.notAgain}
        description={text.notAgainHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        placeholder={text.doesNotMatter}
        min={1}
        max={3660}
        allowDecimal={false}
        {...form.getInputProps('audience.notAgainWithinDays')}
      />
    </>
  );
}
