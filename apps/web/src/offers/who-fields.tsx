import { NumberInput, Select } from '@mantine/core';
import { m } from '../messages';
import { useProducts } from '../products/products.queries';
import { RUNGS } from '../products/rungs';
import { useSegments } from '../segments/segments.queries';
import type { OfferFormState, OfferValues } from './offer-values';
import { audienceName } from './offer-words';

const text = m.offers.who;
const KINDS = Object.keys(m.offers.audiences) as OfferValues['audience']['kind'][];

/** What can be asked of people who were at no webinar. */
const KINDS_WITHOUT_WEBINAR = ['everyone', 'buyers', 'segment'] as const;

interface WhoFieldsProps {
  form: OfferFormState;
  withoutWebinar: boolean;
}

/** Whom the offer is for, and whether once is enough. */
export function WhoFields({ form, withoutWebinar }: WhoFieldsProps) {
  const { data: segments } = useSegments();
  const { kind } = form.values.audience;
  return (
    <>
      <Select
        label={text.kind}
        data={(withoutWebinar ? KINDS_WITHOUT_WEBINAR : KINDS).map((value) => ({
          value,
          label: audienceName(value, withoutWebinar),
        }))}
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
      {kind === 'buyers' && <BoughtField form={form} />}
      {!withoutWebinar && <NotAgainField form={form} />}
    </>
  );
}

/** A product, a rung, or anything: one choice, so that nobody can ask for two at once. */
function BoughtField({ form }: { form: OfferFormState }) {
  const { data } = useProducts();
  const { productId, rung } = form.values.audience;
  return (
    <Select
      label={text.bought}
      data={[
        { value: '', label: text.anything },
        ...RUNGS.map((value) => ({ value: value as string, label: text.onRung(m.products.rungs[value]) })),
        ...(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ]}
      searchable
      allowDeselect={false}
      value={productId || rung}
      error={form.errors['audience.productId'] ?? form.errors['audience.rung']}
      onChange={(chosen) => {
        const onRung = RUNGS.find((one) => one === chosen);
        form.setFieldValue('audience.rung', onRung ?? '');
        form.setFieldValue('audience.productId', onRung ? '' : (chosen ?? ''));
      }}
    />
  );
}

function NotAgainField({ form }: { form: OfferFormState }) {
  return (
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
  );
}
