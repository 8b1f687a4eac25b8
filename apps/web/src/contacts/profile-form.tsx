import { ActionIcon, Autocomplete, Button, Group, Stack, TagsInput, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { asProblem } from '../http/problem';
import { fieldText } from '../http/problem-text';
import { m } from '../messages';
import { FormProblem } from '../pieces/load-state';
import { tellDone } from '../pieces/tell';
import { changesOf, type DraftRow, filled, nameLabels, newRow, rowProblems, rowsOf } from './profile-draft';
import { useSaveProfile } from './profile.queries';
import type { ContactProfile } from './types';

const text = m.contactProfile;
const LONGEST_NAME = 60;
const LONGEST_VALUE = 200;

interface ProfileFormProps {
  contactId: string;
  profile: ContactProfile;
  onClose: () => void;
}

export function ProfileForm({ contactId, profile, onClose }: ProfileFormProps) {
  const [rows, setRows] = useState<DraftRow[]>(() => [...rowsOf(profile), newRow()]);
  const [tags, setTags] = useState(profile.tags);
  const [unfilled, setUnfilled] = useState<Record<string, string>>({});
  const save = useSaveProfile(contactId);
  const refused = (pointer: string): string | undefined => {
    const field = save.error && asProblem(save.error).fields.find((one) => one.pointer.startsWith(pointer));
    return field ? fieldText(field) : undefined;
  };
  const edit = (change: (before: DraftRow[]) => DraftRow[]) => {
    save.reset();
    setUnfilled({});
    setRows(change);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const problems = rowProblems(rows);
    setUnfilled(problems);
    if (Object.keys(problems).length > 0) return;
    save.mutate(changesOf(profile, rows, tags), {
      onSuccess: () => {
        tellDone(text.saved);
        onClose();
      },
    });
  };
  const sent = filled(rows);
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Stack gap="sm" role="group" aria-label={text.attributes}>
          {rows.map((row) => (
            <Row
              key={row.key}
              row={row}
              nameProblem={unfilled[row.key] ?? refused(`/attributes/${sent.indexOf(row)}/name`)}
              valueProblem={refused(`/attributes/${sent.indexOf(row)}/value`)}
              onChange={(part) =>
                edit((all) => all.map((one) => (one.key === row.key ? { ...one, ...part } : one)))
              }
              onRemove={() => edit((all) => all.filter(({ key }) => key !== row.key))}
            />
          ))}
          <Button
            variant="subtle"
            size="xs"
            leftSection={<IconPlus size={14} aria-hidden="true" />}
            style={{ alignSelf: 'flex-start' }}
            onClick={() => edit((all) => [...all, newRow()])}
          >
            {text.add}
          </Button>
        </Stack>
        <TagsInput
          label={text.tags}
          placeholder={text.tagsPlaceholder}
          value={tags}
          onChange={(chosen) => {
            save.reset();
            setTags(chosen);
          }}
          acceptValueOnBlur
          error={refused('/addTags')}
        />
        <FormProblem error={save.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {m.actions.cancel}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {m.actions.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface RowProps {
  row: DraftRow;
  nameProblem?: string;
  valueProblem?: string;
  onChange: (part: Partial<DraftRow>) => void;
  onRemove: () => void;
}

function Row({ row: { label, value }, nameProblem, valueProblem, onChange, onRemove }: RowProps) {
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <Autocomplete
        aria-label={text.attribute}
        placeholder={text.namePlaceholder}
        data={nameLabels}
        maxLength={LONGEST_NAME}
        value={label}
        onChange={(chosen) => onChange({ label: chosen })}
        error={nameProblem}
        style={{ flex: 1, minWidth: 0 }}
      />
      <TextInput
        aria-label={text.value}
        placeholder={text.value}
        maxLength={LONGEST_VALUE}
        value={value}
        onChange={({ currentTarget }) => onChange({ value: currentTarget.value })}
        error={valueProblem}
        style={{ flex: 1, minWidth: 0 }}
      />
      <ActionIcon
        variant="subtle"
        size="input-sm"
        aria-label={text.remove(label || text.thisOne)}
        onClick={onRemove}
      >
        <IconX size={16} aria-hidden="true" />
      </ActionIcon>
    </Group>
  );
}
