import { Button, Group, Kbd, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { m } from '../messages';
import { FormProblem } from '../pieces/load-state';
import { useLetterKeys } from '../pieces/use-letter-keys';
import type { Outcome } from './types';

const text = m.tasks;
/** In the order of the keys 1 to 4; 5 goes to the time of a call back. */
const OUTCOMES: Outcome[] = ['positive', 'neutral', 'negative', 'no-answer'];

/** What came of it; without an outcome it is put off until `callBackAt`. */
export interface Told {
  outcome?: Outcome;
  callBackAt?: string;
  /** Trimmed; empty when nothing was noted. */
  note: string;
}

interface OutcomeFormProps {
  pending: boolean;
  error?: unknown;
  /** Whether the keys are named; they work outside of dialogs only. */
  withKeys?: boolean;
  onTell: (told: Told) => void;
  onNext?: () => void;
  /** What else is asked, below the outcomes. */
  children?: ReactNode;
}

/** What came of a call, under one key each. Give it another `key` to empty it. */
export function OutcomeForm({ pending, error, withKeys = true, onTell, onNext, children }: OutcomeFormProps) {
  const [note, setNote] = useState('');
  const [callBackAt, setCallBackAt] = useState('');
  const time = useRef<HTMLInputElement>(null);
  const tell = (told: Omit<Told, 'note'>) => {
    if (!pending) onTell({ ...told, note: note.trim() });
  };
  useLetterKeys({
    ...Object.fromEntries(OUTCOMES.map((outcome, nth) => [String(nth + 1), () => tell({ outcome })])),
    5: () => time.current?.focus(),
    ...(onNext ? { N: onNext } : {}),
  });
  return (
    <>
      <Textarea
        label={text.note}
        data-autofocus={!withKeys || undefined}
        autosize
        minRows={2}
        maxLength={2000}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      <FormProblem error={error} />
      <Group gap="xs">
        {OUTCOMES.map((outcome, nth) => (
          <Button
            key={outcome}
            variant={nth === 0 ? 'filled' : 'default'}
            loading={pending}
            rightSection={withKeys && <Kbd size="xs">{nth + 1}</Kbd>}
            onClick={() => tell({ outcome })}
          >
            {text.outcomes[outcome]}
          </Button>
        ))}
      </Group>
      {children}
      <Group align="flex-end" gap="xs">
        <TextInput
          ref={time}
          type="datetime-local"
          label={text.callBackAt}
          value={callBackAt}
          onChange={({ currentTarget }) => setCallBackAt(currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={!callBackAt}
          loading={pending}
          onClick={() => tell({ callBackAt: new Date(callBackAt).toISOString() })}
        >
          {text.callBack}
        </Button>
        {onNext && (
          <Button variant="subtle" rightSection={<Kbd size="xs">N</Kbd>} onClick={onNext}>
            {text.next}
          </Button>
        )}
      </Group>
    </>
  );
}
