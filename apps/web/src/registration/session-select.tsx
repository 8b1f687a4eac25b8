import { Select } from '@mantine/core';
import { formatDateTime } from '../format/time';
import { m } from '../messages';
import type { Session } from './types';

interface SessionSelectProps {
  sessions: Session[];
  session: Session;
  onChoose: (sessionId: string | null) => void;
}

/** Which session is meant; nothing to choose where there is only one. */
export function SessionSelect({ sessions, session, onChoose }: SessionSelectProps) {
  if (sessions.length < 2) return null;
  return (
    <Select
      aria-label={m.sessions.choose}
      size="xs"
      data={sessions.map(({ id, startsAt, timeZone }) => ({
        value: id,
        label: formatDateTime(startsAt, timeZone),
      }))}
      value={session.id}
      onChange={onChoose}
      allowDeselect={false}
    />
  );
}
