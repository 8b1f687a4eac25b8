import { Accordion, Anchor, Group, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { m } from '../messages';
import { emptyPage, PageFields, type PageValues } from './page-fields';
import type { Webinar, WebinarDetails } from './types';

const text = m.webinars.form;
/** Ships with the platform, so that a first session needs no video of one's own. */
const SAMPLE_VIDEO = '/sample.mp4';

export interface WebinarValues extends PageValues {
  title: string;
  description: string;
  presenterName: string;
  presenterEmail: string;
  videoUrl: string;
  durationMinutes: number;
}

export const emptyWebinar: WebinarValues = {
  ...emptyPage,
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
  promise: webinar.promise,
  takeaways: webinar.takeaways.join('\n'),
  presenterAbout: webinar.presenterAbout,
  presenterPhoto: webinar.presenterPhoto,
  coPresenters: webinar.coPresenters,
  cover: webinar.cover,
});

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export const detailsOf = (values: WebinarValues): WebinarDetails => ({
  title: values.title,
  presenterName: values.presenterName,
  durationMinutes: values.durationMinutes,
  description: values.description,
  presenterEmail: values.presenterEmail || null,
  videoUrl: values.videoUrl || null,
  promise: values.promise,
  takeaways: linesOf(values.takeaways),
  presenterAbout: values.presenterAbout,
  presenterPhotoId: values.presenterPhoto?.id ?? null,
  coPresenters: values.coPresenters.map(({ name, about, photo }) => ({
    name,
    about,
    photoId: photo?.id ?? null,
  })),
  coverId: values.cover?.id ?? null,
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
      <Accordion variant="contained" radius="md">
        <Accordion.Item value="page">
          <Accordion.Control>
            <Text fw={600}>{m.pageFields.more}</Text>
            <Text size="sm" c="dimmed">
              {m.pageFields.moreHint}
            </Text>
          </Accordion.Control>
          <Accordion.Panel>
            <PageFields form={form} />
          </Accordion.Panel>
        </Accordion.Item>
      </Accordion>
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
