import { Alert, Anchor, Button, Group, Kbd, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ContactLink } from '../contacts/contact-link';
import { formatTime } from '../format/time';
import { m } from '../messages';
import { Panel } from '../pieces/panel';
import { tellDone, tellProblem } from '../pieces/tell';
import { useLetterKeys } from '../pieces/use-letter-keys';
import { useRecordOutcome } from './tasks.queries';
import type { Outcome, OutcomeRequest, Task } from './types';

const text = m.tasks;
/** In the order of the keys 1 to 4. */
const OUTCOMES: Outcome[] = ['positive', 'neutral', 'negative', 'no-answer'];

/** Everything that a call needs, and what came of it under four keys. */
export function TaskCard({ task, onNext }: { task: Task; onNext: () => void }) {
  const [note, setNote] = useState('');
  const [callBackAt, setCallBackAt] = useState('');
  const { mutate, isPending } = useRecordOutcome();
  const tell = (told: OutcomeRequest, done: string) => {
    if (isPending) return;
    mutate(
      { id: task.id, ...(note.trim() ? { note: note.trim() } : {}), ...told },
      { onSuccess: () => tellDone(done), onError: tellProblem },
    );
  };
  const end = (outcome: Outcome) => tell({ outcome }, text.done);
  useLetterKeys({
    ...Object.fromEntries(OUTCOMES.map((outcome, nth) => [String(nth + 1), () => end(outcome)])),
    N: onNext,
  });
  return (
    <Panel title={task.title}>
      <Group gap="md">
        <ContactLink id={task.contactId} name={task.contactName || task.contactEmail} />
        {task.phone ? (
          <Anchor href={`tel:${task.phone}`} fw={600} className="numbers">
            {task.phone}
          </Anchor>
        ) : (
          <Text size="sm">{text.noPhone}</Text>
        )}
        <Text size="sm">{text.localTime(formatTime(task.localTime, task.timeZone), task.timeZone)}</Text>
        {task.callBacks > 0 && <Text size="sm">{text.callBacks(task.callBacks)}</Text>}
      </Group>
      {task.problem && <Alert color="yellow">{text.problem}</Alert>}
      <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{task.script}</Text>
      <Textarea
        label={text.note}
        autosize
        minRows={2}
        maxLength={2000}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      <Group gap="xs">
        {OUTCOMES.map((outcome, nth) => (
          <Button
            key={outcome}
            variant={nth === 0 ? 'filled' : 'default'}
            loading={isPending}
            rightSection={<Kbd size="xs">{nth + 1}</Kbd>}
            onClick={() => end(outcome)}
          >
            {text.outcomes[outcome]}
          </Button>
        ))}
      </Group>
      <Group align="flex-end" gap="xs">
        <TextInput
          type="datetime-local"
          label={text.callBackAt}
          value={callBackAt}
          onChange={({ currentTarget }) => setCallBackAt(currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={!callBackAt}
          loading={isPending}
          onClick={() => tell({ callBackAt: new Date(callBackAt).toISOString() }, text.putOff)}
        >
          {text.callBack}
        </Button>
        <Button variant="subtle" rightSection={<Kbd size="xs">N</Kbd>} onClick={onNext}>
          {text.next}
        </Button>
      </Group>
    </Panel>
  );
}
