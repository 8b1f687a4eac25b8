import { Badge } from '@mantine/core';
import { useNow } from '../format/use-now';
import { m } from '../messages';
import { phaseOf } from './session-phase';
import type { Session } from './types';

const colors = { scheduled: 'pine', now: 'ember', past: 'gray', cancelled: 'gray' };

export function SessionBadge({ session }: { session: Session }) {
  const phase = phaseOf(session, useNow(60_000));
  return (
    <Badge
      variant={phase === 'past' || phase === 'cancelled' ? 'default' : 'light'}
      color={colors[phase]}
      tt="none"
      td={phase === 'cancelled' ? 'line-through' : undefined}
    >
      {m.sessions.status[phase]}
    </Badge>
  );
}
