import { Alert, Anchor, Group, Text } from '@mantine/core';
import { ContactLink } from '../contacts/contact-link';
import { formatTime } from '../format/time';
import { m } from '../messages';
import { Panel } from '../pieces/panel';
import { tellDone, tellProblem } from '../pieces/tell';
import { OutcomeForm, type Told } from './outcome-form';
import { useRecordOutcome } from './tasks.queries';
import type { Task } from './types';

const text = m.tasks;

/** Everything that a call needs, and what came of it under four keys. */
export function TaskCard({ task, onNext }: { task: Task; onNext: () => void }) {
  const { mutate, isPending } = useRecordOutcome();
  const tell = ({ note, ...told }: Told) =>
    mutate(
      { id: task.id, ...(note ? { note } : {}), ...told },
      { onSuccess: () => tellDone(told.outcome ? text.done : text.putOff), onError: tellProblem },
    );
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
      <OutcomeForm pending={isPending} onTell={tell} onNext={onNext} />
    </Panel>
  );
}
