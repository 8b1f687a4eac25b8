import type { Session } from './types';

export type SessionPhase = 'scheduled' | 'now' | 'past' | 'cancelled';

/**
 * Where a session stands: what the room told, and by the calendar only where it told nothing. One that was held early
 * is past, one that runs longer is still on, one that nobody opened is past at its planned end.
 */
export function phaseOf({ phase, startsAt, durationMinutes }: Session, now: number): SessionPhase {
  if (phase === 'cancelled') return 'cancelled';
  if (phase === 'live') return 'now';
  if (phase === 'ended') return 'past';
  const start = new Date(startsAt).getTime();
  if (now < start) return 'scheduled';
  return now < start + durationMinutes * 60_000 ? 'now' : 'past';
}

/** The session a person most likely means: on now, else the next one, else the latest. */
export function nearestSession(sessions: Session[], now: number): Session | undefined {
  const ordered = [...sessions].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const held = ordered.filter(({ status }) => status !== 'cancelled');
  return held.find((session) => phaseOf(session, now) !== 'past') ?? held.at(-1) ?? ordered.at(-1);
}
