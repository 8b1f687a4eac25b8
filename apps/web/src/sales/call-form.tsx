import { Button, Group, Kbd, Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { m } from '../messages';
import { FormProblem } from '../pieces/load-state';
import { tellDone } from '../pieces/tell';
import { useLetterKeys } from '../pieces/use-letter-keys';
import { useRecordCall } from './leads.queries';
import type { CallOutcome } from './types';

const text = m.calls;
/** In the order of the keys 1 to 4; 5 goes to the time of a call back. */
const OUTCOMES = ['positive', 'neutral', 'negative', 'no-answer'] as const satisfies CallOutcome[];

/** What came of the call, under one key each. */
export function CallForm({ contactId, onNext }: { contactId: string; onNext?: () => void }) {
  const [note, setNote] = useState('');
  const [callBackAt, setCallBackAt] = useState('');
  const [callId, setCallId] = useState(() => crypto.randomUUID());
  const time = useRef<HTMLInputElement>(null);
  const record = useRecordCall();
  const tell = (outcome: CallOutcome, at: string | null, done: string) => {
    if (record.isPending) return;
    record.mutate(
      { callId, contactId, outcome, note: note.trim() || null, callBackAt: at },
      {
        onSuccess: () => {
          tellDone(done);
          setNote('');
          setCallBackAt('');
          setCallId(crypto.randomUUID());
        },
      },
    );
  };
  const end = (outcome: CallOutcome) => tell(outcome, null, text.recorded);
  useLetterKeys({
    ...Object.fromEntries(OUTCOMES.map((outcome, nth) => [String(nth + 1), () => end(outcome)])),
    5: () => time.current?.focus(),
    ...(onNext ? { N: onNext } : {}),
  });
  return (
    <>
      <Textarea
        label={text.note}
        autosize
        minRows={2}
        maxLength={2000}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      <FormProblem error={record.error} />
      <Group gap="xs">
        {OUTCOMES.map((outcome, nth) => (
          <Button
            key={outcome}
            variant={nth === 0 ? 'filled' : 'default'}
            loading={record.isPending}
            rightSection={<Kbd size="xs">{nth + 1}</Kbd>}
            onClick={() => end(outcome)}
          >
            {text.outcomes[outcome]}
          </Button>
        ))}
      </Group>
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
          loading={record.isPending}
          onClick={() => tell('call-back', new Date(callBackAt).toISOString(), text.putOff)}
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
