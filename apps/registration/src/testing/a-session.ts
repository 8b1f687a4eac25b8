import { newId } from '@funnelcast/persistence';
import { Session } from '../sessions/session.entity.js';
import { instantOf } from '../sessions/wall-time.policy.js';
import type { Webinar } from '../webinars/webinar.entity.js';

/** A session of a webinar as it is after being scheduled. */
export function aSession(
  { id: webinarId, workspaceId }: Webinar,
  differences: Partial<Session> = {},
): Session {
  const { startsAtLocal = '2026-04-01T19:00', timeZone = 'Europe/Berlin' } = differences;
  return Object.assign(new Session(), {
    id: newId(),
    workspaceId,
    webinarId,
    startsAtLocal,
    timeZone,
    startsAt: instantOf(startsAtLocal, timeZone),
    durationMinutes: 60,
    status: 'scheduled',
    revision: 0,
    capacity: null,
    seatsTaken: 0,
    startedAt: null,
    endedAt: null,
    createdAt: new Date('2026-03-01T00:00:00Z'),
    ...differences,
  });
}
