import { Alert, Button, Group, Text } from '@mantine/core';
import { IconHistory, IconPlugConnectedX } from '@tabler/icons-react';
import { formatDateTime } from '../format/time';
import { m } from '../messages';
import { EmptyState } from '../pieces/empty-state';
import { LoadingRows } from '../pieces/load-state';
import { Panel } from '../pieces/panel';
import classes from './contacts.module.css';
import type { useHistory } from './contacts.queries';
import type { Happening } from './happening';
import { historyOf } from './history';
import { PlannedTouches } from './planned-touches';
import type { Contact } from './types';
import { useStepWords } from './use-step-words';

const text = m.contacts.timeline;
const parts = ['registrations', 'touches', 'tasks', 'visits', 'activity'] as const;

interface TimelineProps {
  contact: Contact;
  history: ReturnType<typeof useHistory>;
}

/** Everything that happened with a person, told by four services at once. */
export function TimelinePanel({ contact, history }: TimelineProps) {
  const stepWords = useStepWords(contact.id);
  const waiting = parts.some((part) => history[part].isPending);
  const missing = parts.filter((part) => history[part].error);
  const happenings = historyOf({
    contact,
    registrations: history.registrations.data,
    touches: history.touches.data,
    tasks: history.tasks.data,
    visits: history.visits.data,
    activity: history.activity.data,
    stepWords,
  });
  return (
    <Panel title={text.title}>
      {missing.map((part) => (
        <Missing key={part} words={text.missing[part]} onRetry={history[part].refetch} />
      ))}
      <PlannedTouches contactId={contact.id} stepWords={stepWords} />
      {waiting && <LoadingRows rows={4} height={44} />}
      {!waiting && (
        <ol className={classes.history} aria-label={text.title}>
          {happenings.map((happening) => (
            <HappeningItem key={happening.key} happening={happening} />
          ))}
        </ol>
      )}
      {!waiting && missing.length === 0 && happenings.length === 1 && (
        <EmptyState icon={IconHistory} text={text.empty} />
      )}
    </Panel>
  );
}

/** What is missing and why the rest is there all the same. */
function Missing({ words, onRetry }: { words: string; onRetry: () => unknown }) {
  return (
    <Alert role="alert" color="gray" icon={<IconPlugConnectedX aria-hidden="true" />}>
      <Group justify="space-between" gap="xs">
        <Text size="sm">{words}</Text>
        <Button size="xs" variant="default" onClick={() => void onRetry()}>
          {m.actions.retry}
        </Button>
      </Group>
    </Alert>
  );
}

function HappeningItem({ happening: { at, icon: Picture, words, note, tone } }: { happening: Happening }) {
  return (
    <li className={classes.entry}>
      <span className={classes.icon} data-tone={tone} aria-hidden="true">
        <Picture size={18} stroke={1.7} />
      </span>
      <div>
        <Text size="sm" fw={tone ? 600 : undefined}>
          {words}
        </Text>
        {note && (
          <Text size="xs" c="dimmed">
            {note}
          </Text>
        )}
      </div>
      <time dateTime={at}>{formatDateTime(at)}</time>
    </li>
  );
}
