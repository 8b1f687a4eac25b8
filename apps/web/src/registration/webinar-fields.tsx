import { Anchor, Group, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { m } from '../messages';
import type { Webinar, WebinarDetails } from './types';

const text = m.webinars.form;
/** Ships with the platform, so that a first session needs no video of one's own. */
const SAMPLE_VIDEO = '/sample.mp4';

export interface WebinarValues extends Record<string, unknown> {
  title: string;
  description: string;
  presenterName: string;
  presenterEmail: string;
  videoUrl: string;
  durationMinutes: number;
}

export const emptyWebinar: WebinarValues = {
  title: '',
  description: '',
  presenterName: '',
  presenterEmail: '',
  videoUrl: '',
  durationMinutes: 60,
};

export const valuesOf = (webinar: Webinar): WebinarValues => ({
  title: webinar.title,
  description: webinar.description,
  presenterName: webinar.presenterName,
  presenterEmail: webinar.presenterEmail ?? '',
  videoUrl: webinar.videoUrl ?? '',
  durationMinutes: webinar.durationMinutes,
});

export const detailsOf = (values: WebinarValues): WebinarDetails => ({
  title: values.title,
  presenterName: values.presenterName,
  durationMinutes: values.durationMinutes,
  description: values.description,
  presenterEmail: values.presenterEmail || null,
  videoUrl: values.videoUrl || null,
});

interface FieldsProps<Values extends WebinarValues> {
  form: UseFormReturnType<Values>;
}

export function WebinarFields<Values extends WebinarValues>({ form }: FieldsProps<Values>) {
  return (
    <Stack gap="md">
      <TopicFields form={form} />
      <VideoField form={form} />
      <DurationField form={form} />
    </Stack>
  );
}

/** What it is about and who presents. */
export function TopicFields<Values extends WebinarValues>({ form }: FieldsProps<Values>) {
  return (
    <Stack gap="md">
      <TextInput label={text.title} description={text.titleHint} required {...form.getInputProps('title')} />
      <Textarea
        label={text.description}
        autosize
        minRows={3}
        maxRows={12}
        {...form.getInputProps('description')}
      />
      <Group grow align="flex-start" preventGrowOverflow={false}>
        <TextInput
          label={text.presenter}
          required
          style={{ flexBasis: 220 }}
          {...form.getInputProps('presenterName')}
        />
        <TextInput
          label={text.presenterEmail}
          description={text.presenterEmailHint}
          type="email"
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          style={{ flexBasis: 220 }}
          {...form.getInputProps('presenterEmail')}
        />
      </Group>
    </Stack>
  );
}

export function VideoField<Values extends WebinarValues>({ form }: FieldsProps<Values>) {
  return (
    <TextInput
      label={text.video}
      inputMode="url"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={<VideoHint form={form} />}
      {...form.getInputProps('videoUrl')}
    />
  );
}

export function DurationField<Values extends WebinarValues>({ form }: FieldsProps<Values>) {
  return (
    <NumberInput
      label={text.duration}
      suffix={` ${text.minutes}`}
      min={5}
      max={1440}
      step={5}
      allowDecimal={false}
      required
      maw={220}
      {...form.getInputProps('durationMinutes')}
    />
  );
}

function VideoHint<Values extends WebinarValues>({ form }: { form: UseFormReturnType<Values> }) {
  const takeSample = () => form.setValues({ videoUrl: SAMPLE_VIDEO } as Partial<Values>);
  return (
    <>
      {text.videoHint}{' '}
      <Anchor component="button" type="button" size="xs" onClick={takeSample}>
        {text.sample}
      </Anchor>
    </>
  );
}
