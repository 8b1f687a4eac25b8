import { Button, Divider, Group, Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { m } from '../messages';
import { PictureField } from './picture-field';
import type { Picture } from './pictures.queries';

const text = m.pageFields;
const MOST_CO_PRESENTERS = 8;

export interface PageValues extends Record<string, unknown> {
  promise: string;
  /** A line each. */
  takeaways: string;
  presenterAbout: string;
  presenterPhoto: Picture | null;
  coPresenters: { name: string; about: string; photo: Picture | null }[];
  cover: Picture | null;
}

export const emptyPage: PageValues = {
  promise: '',
  takeaways: '',
  presenterAbout: '',
  presenterPhoto: null,
  coPresenters: [],
  cover: null,
};

/** What makes visitors stay: all of it may be left out. */
export function PageFields<Values extends PageValues>({ form }: { form: UseFormReturnType<Values> }) {
  const { cover, presenterPhoto } = form.getValues();
  const set = (values: Partial<PageValues>) => form.setValues(values as Partial<Values>);
  return (
    <Stack gap="md">
      <TextInput
        label={text.promise}
        description={text.promiseHint}
        maxLength={200}
        {...form.getInputProps('promise')}
      />
      <PictureField
        label={text.cover}
        hint={text.coverHint}
        use="cover"
        value={cover}
        onChange={(picture) => set({ cover: picture })}
      />
      <Textarea
        label={text.takeaways}
        description={text.takeawaysHint}
        autosize
        minRows={3}
        {...form.getInputProps('takeaways')}
      />
      <TextInput
        label={text.presenterAbout}
        description={text.aboutHint}
        maxLength={300}
        {...form.getInputProps('presenterAbout')}
      />
      <PictureField
        label={text.presenterPhoto}
        use="portrait"
        value={presenterPhoto}
        onChange={(picture) => set({ presenterPhoto: picture })}
      />
      <CoPresenters form={form} />
    </Stack>
  );
}

function CoPresenters<Values extends PageValues>({ form }: { form: UseFormReturnType<Values> }) {
  const { coPresenters } = form.getValues();
  const set = (people: PageValues['coPresenters']) =>
    form.setValues({ coPresenters: people } as Partial<PageValues> as Partial<Values>);
  return (
    <>
      {coPresenters.map(({ photo }, index) => (
        <Stack key={index} gap="sm" component="section" aria-label={text.coPresenter(index + 2)}>
          <Divider label={text.coPresenter(index + 2)} labelPosition="left" />
          <TextInput
            label={text.coPresenterName}
            required
            {...form.getInputProps(`coPresenters.${index}.name`)}
          />
          <TextInput
            label={text.coPresenterAbout}
            maxLength={300}
            {...form.getInputProps(`coPresenters.${index}.about`)}
          />
          <Group justify="space-between" align="flex-end">
            <PictureField
              label={text.coPresenterPhoto}
              use="portrait"
              value={photo}
              onChange={(picture) =>
                set(coPresenters.map((one, at) => (at === index ? { ...one, photo: picture } : one)))
              }
            />
            <Button
              variant="subtle"
              color="gray"
              size="xs"
              onClick={() => set(coPresenters.filter((_, at) => at !== index))}
            >
              {text.removeCoPresenter}
            </Button>
          </Group>
        </Stack>
      ))}
      {coPresenters.length < MOST_CO_PRESENTERS && (
        <Group>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            onClick={() => set([...coPresenters, { name: '', about: '', photo: null }])}
          >
            {text.addCoPresenter}
          </Button>
        </Group>
      )}
    </>
  );
}
