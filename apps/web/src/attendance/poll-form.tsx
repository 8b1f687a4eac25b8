import { ActionIcon, Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus, IconX } from '@tabler/icons-react';
import { asProblem } from '../http/problem';
import { showFieldErrors } from '../http/problem-text';
import { m } from '../messages';
import { FormProblem } from '../pieces/load-state';
import { usePreparePoll } from './console.queries';

const text = m.room.polls;
const MOST_OPTIONS = 10;

export function PollForm({ sessionId, onDone }: { sessionId: string; onDone: () => void }) {
  const prepare = usePreparePoll(sessionId);
  const form = useForm({ initialValues: { question: '', options: ['', ''] } });
  const { options } = form.values;
  const submit = form.onSubmit(({ question, options: written }) =>
    prepare.mutate(
      { question, options: written.map((option) => option.trim()).filter(Boolean) },
      { onSuccess: onDone, onError: (error) => showFieldErrors(form, asProblem(error)) },
    ),
  );
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput label={text.question} required data-autofocus {...form.getInputProps('question')} />
        {options.map((_, index) => (
          <Group key={index} align="flex-end" gap="xs" wrap="nowrap">
            <TextInput
              label={text.option(index + 1)}
              required={index < 2}
              style={{ flex: 1 }}
              {...form.getInputProps(`options.${index}`)}
            />
            {options.length > 2 && (
              <ActionIcon
                variant="default"
                size={36}
                aria-label={text.removeOption(index + 1)}
                onClick={() => form.removeListItem('options', index)}
              >
                <IconX size={16} />
              </ActionIcon>
            )}
          </Group>
        ))}
        {options.length < MOST_OPTIONS && (
          <Button
            variant="subtle"
            w="fit-content"
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            onClick={() => form.insertListItem('options', '')}
          >
            {text.addOption}
          </Button>
        )}
        <FormProblem error={prepare.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {m.actions.cancel}
          </Button>
          <Button type="submit" loading={prepare.isPending}>
            {text.create}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
