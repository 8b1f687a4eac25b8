import { Button, Group, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { asProblem } from '../http/problem';
import { showFieldErrors } from '../http/problem-text';
import { m } from '../messages';
import { FormProblem } from '../pieces/load-state';
import { tellDone } from '../pieces/tell';
import { SessionFields, type SessionValues } from './session-fields';
import type { SessionTime } from './types';

interface SessionTimeFormProps {
  initial: SessionTime;
  note?: string;
  submitLabel: string;
  doneMessage: string;
  onSubmit: (time: SessionTime) => Promise<unknown>;
  onDone: () => void;
}

/** A wall-clock time and its zone, for a new session or one that moves. */
export function SessionTimeForm(props: SessionTimeFormProps) {
  const { initial, note, submitLabel, doneMessage, onSubmit, onDone } = props;
  const [error, setError] = useState<unknown>();
  const form = useForm<SessionValues>({ initialValues: { ...initial } });
  const submit = form.onSubmit(async ({ startsAtLocal, timeZone }) => {
    setError(undefined);
    try {
      await onSubmit({ startsAtLocal, timeZone });
      tellDone(doneMessage);
      onDone();
    } catch (refusal) {
      showFieldErrors(form, asProblem(refusal));
      setError(refusal);
    }
  });
  return (
    <form onSubmit={submit}>
      <Stack>
        {note && (
          <Text size="sm" c="dimmed">
            {note}
          </Text>
        )}
        <Group grow align="flex-start" preventGrowOverflow={false}>
          <SessionFields form={form} />
        </Group>
        <FormProblem error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {m.actions.cancel}
          </Button>
          <Button type="submit" loading={form.submitting}>
            {submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
