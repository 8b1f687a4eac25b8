import { Group, Stack, TagsInput, TextInput } from '@mantine/core';
import { m } from '../../messages';
import type { Step } from '../types';
import type { StepWriter } from './use-step';

const text = m.stepPanel;

/** What is kept of a person: tags, or an attribute of the profile. */
export function MarkFields({ writer: { step, change, mark } }: { writer: StepWriter }) {
  const marks = step.mark ?? {};
  const set = (part: NonNullable<Step['mark']>, about: string) =>
    change({ mark: { ...marks, ...part } }, `mark ${about}`);
  const marked = mark('mark');
  const tags = { maxTags: 20, maxLength: 60, clearable: false, splitChars: [','] };
  return (
    <Stack gap="md">
      <TagsInput
        label={text.addTags}
        description={text.tagsHint}
        {...tags}
        {...marked}
        value={marks.addTags ?? []}
        onChange={(addTags) => set({ addTags }, 'add')}
      />
      <TagsInput
        label={text.removeTags}
        {...tags}
        value={marks.removeTags ?? []}
        onChange={(removeTags) => set({ removeTags }, 'remove')}
      />
      <Group align="flex-end" grow gap="sm">
        <TextInput
          label={text.setAttribute}
          maxLength={60}
          value={marks.attribute ?? ''}
          onChange={({ currentTarget }) => set({ attribute: currentTarget.value || undefined }, 'attribute')}
        />
        <TextInput
          label={text.attributeValue}
          description={text.attributeValueHint}
          maxLength={500}
          value={marks.value ?? ''}
          onChange={({ currentTarget }) => set({ value: currentTarget.value || undefined }, 'value')}
        />
      </Group>
    </Stack>
  );
}
