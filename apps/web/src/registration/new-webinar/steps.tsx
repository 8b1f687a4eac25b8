import { Group, NumberInput, Select, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { currencies } from '../../format/money';
import { m } from '../../messages';
import { SessionFields } from '../session-fields';
import { DurationField, TopicFields, VideoField } from '../webinar-fields';
import type { Draft } from './draft';

const fields = m.offers.fields;

interface StepProps {
  form: UseFormReturnType<Draft>;
}

function TopicStep({ form }: StepProps) {
  return <TopicFields form={form} />;
}

function TimeStep({ form }: StepProps) {
  return (
    <Stack gap="md">
      <Group grow align="flex-start" preventGrowOverflow={false}>
        <SessionFields form={form} />
      </Group>
      <DurationField form={form} />
    </Stack>
  );
}

function ExtrasStep({ form }: StepProps) {
  return (
    <Stack gap="md">
      <VideoField form={form} />
      <Switch
        label={m.newWebinar.offer}
        description={m.newWebinar.offerHint}
        {...form.getInputProps('withOffer', { type: 'checkbox' })}
      />
      {form.values.withOffer && (
        <>
          <TextInput label={fields.title} required {...form.getInputProps('offer.title')} />
          <Textarea
            label={fields.description}
            autosize
            minRows={2}
            maxRows={8}
            {...form.getInputProps('offer.description')}
          />
          <Group grow align="flex-start">
            <NumberInput
              label={fields.price}
              min={0}
              decimalScale={2}
              thousandSeparator=" "
              required
              {...form.getInputProps('offer.amountMinor')}
            />
            <Select
              label={fields.currency}
              data={currencies}
              searchable
              allowDeselect={false}
              {...form.getInputProps('offer.currency')}
            />
          </Group>
        </>
      )}
    </Stack>
  );
}

/** What each step shows, in the order of `steps`. */
export const stepFields = { topic: TopicStep, time: TimeStep, extras: ExtrasStep };
