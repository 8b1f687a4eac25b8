/** Where a session stands by what happened: nobody has to guess it from the calendar. */
export type SessionPhase = 'scheduled' | 'live' | 'ended' | 'cancelled';

/** For a row of `session` under the name that the statement gives it. */
export const phaseOf = (session: string): string =>
  `case when ${session}.status = 'cancelled' then 'cancelled'
        when ${session}.ended_at is not null then 'ended'
        when ${session}.started_at is not null then 'live'
        else 'scheduled' end`;

/**
 * Ended in the room, or its time has passed without anybody opening it; a live session that runs longer than planned
 * is not over.
 */
export const isOver = (session: string, now: string): string =>
  `(${session}.ended_at is not null or (${session}.started_at is null
    and ${session}.starts_at + ${session}.duration_minutes * interval '1 minute' <= ${now}))`;
