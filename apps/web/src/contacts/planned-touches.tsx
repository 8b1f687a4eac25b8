import { Text, Title } from '@mantine/core';
import { useId } from 'react';
import { formatDateTime } from '../format/time';
import { m } from '../messages';
import { foreseenIcons } from '../sequences/foreseen-icon';
import { foreseenWords } from '../sequences/foreseen-words';
import { useTouchesAhead } from '../sequences/people/enrolments.queries';
import classes from './contacts.module.css';

const text = m.walks;

interface PlannedTouchesProps {
  contactId: string;
  stepWords: (key: string) => string;
}

/** What is still to come for this person, above what has been; nothing at all where nothing is planned. */
export function PlannedTouches({ contactId, stepWords }: PlannedTouchesProps) {
  const { data, error } = useTouchesAhead(contactId);
  const id = useId();
  const shown = (data ?? []).filter(({ what }) => what === 'send' || what === 'task' || what === 'skip');
  if (error)
    return (
      <Text size="sm" c="dimmed" role="status">
        {text.failed}
      </Text>
    );
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby={id} className={classes.planned}>
      <Title order={3} id={id}>
        {text.planned}
      </Title>
      <Text size="xs" c="dimmed">
        {text.plannedNote}
      </Text>
      <ol className={classes.history} aria-labelledby={id}>
        {shown.map(({ enrolmentId, stepKey, stepName, sequenceName, at, what, detail }, nth) => {
          const Picture = foreseenIcons[what];
          return (
            <li key={`${enrolmentId} ${stepKey} ${nth}`} className={classes.entry}>
              <span className={classes.icon} aria-hidden="true">
                <Picture size={18} stroke={1.7} />
              </span>
              <div>
                <Text size="sm">{foreseenWords({ what, detail }, stepName ?? stepWords(stepKey ?? ''))}</Text>
                <Text size="xs" c="dimmed">
                  {sequenceName}
                </Text>
              </div>
              <time dateTime={at}>{formatDateTime(at)}</time>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
