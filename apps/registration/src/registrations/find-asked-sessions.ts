import {
  type PreparedCall,
  type PreparedStatement,
  runPrepared,
  type Transaction,
} from '@funnelcast/persistence';
import { DomainError } from '@funnelcast/service-kit';
import {
  NoUpcomingSession,
  SessionIsCancelled,
  SessionIsOver,
  SessionNotFound,
} from '../sessions/session.errors.js';
import { isOver } from '../sessions/session-phase.js';
import { WebinarNotFound } from '../webinars/webinar.errors.js';

/** A page and, when the visitor chose one, its session; otherwise the next one is meant. */
export interface AskedSession {
  slug: string;
  sessionId: string | null;
}

export interface OpenSession {
  id: string;
  workspaceId: string;
  webinarId: string;
  presenterName: string;
  startsAt: Date;
  timeZone: string;
  /** Its places are counted. */
  limited: boolean;
}

interface SessionRow extends OpenSession {
  number: number;
  status: 'scheduled' | 'cancelled';
  over: boolean;
}

/**
 * Finds what a batch asks for and holds it until the commit, so that nobody gets a place in a session that is moved or
 * cancelled in the same moment. Sessions without a capacity are shared between lanes; one with a capacity serves one
 * batch at a time, and so needs no lock per person.
 */
export async function findAskedSessions(
  tx: Transaction,
  asked: AskedSession[],
  now: Date,
): Promise<(OpenSession | DomainError)[]> {
  const found: (OpenSession | DomainError | undefined)[] = asked.map(() => undefined);
  for (const statement of [SHARED_BETWEEN_LANES, ONE_LANE_AT_A_TIME]) {
    const open = numbered(asked).filter(({ number }) => !found[number]);
    if (open.length === 0) break;
    const rows = await runPrepared<SessionRow>(tx, ...callOf(statement, open, now));
    for (const row of rows) found[row.number] = refusalOf(row) ?? row;
  }
  const missing = asked.filter((_, number) => !found[number]);
  const known = missing.length > 0 ? await knownSlugs(tx, missing) : new Set<string>();
  return found.map((session, number) => session ?? absenceOf(asked[number]!, known));
}

/** The same look-up and the same locks for sessions that we believe to know, to be sent together with what needs their answer. */
export function lookUpsOf(asked: AskedSession[], known: readonly OpenSession[], now: Date): PreparedCall[] {
  return [SHARED_BETWEEN_LANES, ONE_LANE_AT_A_TIME].flatMap((statement) => {
    const limited = statement === ONE_LANE_AT_A_TIME;
    const some = numbered(asked).filter(({ number }) => known[number]!.limited === limited);
    return some.length > 0 ? [callOf(statement, some, now)] : [];
  });
}

/** Whether such a look-up has found each session open, and as we believed it to be. */
export function areAsKnown(known: readonly OpenSession[], rows: readonly unknown[]): boolean {
  return (
    rows.length === known.length &&
    (rows as SessionRow[]).every((row) => !refusalOf(row) && isSame(known[row.number]!, row))
  );
}

function isSame(one: OpenSession, other: OpenSession): boolean {
  return (
    one.id === other.id &&
    one.workspaceId === other.workspaceId &&
    one.webinarId === other.webinarId &&
    one.presenterName === other.presenterName &&
    one.startsAt.getTime() === other.startsAt.getTime() &&
    one.timeZone === other.timeZone &&
    one.limited === other.limited
  );
}

type NumberedSession = AskedSession & { number: number };

function numbered(asked: AskedSession[]): NumberedSession[] {
  return asked.map((ask, number) => ({ ...ask, number }));
}

function callOf(statement: PreparedStatement, asked: NumberedSession[], now: Date): PreparedCall {
  return [statement, [JSON.stringify(asked), now]];
}

const SHARED_BETWEEN_LANES: PreparedStatement = {
  name: 'find-open-sessions',
  text: lookUp('s.capacity is null', 'for share of s'),
};

const ONE_LANE_AT_A_TIME: PreparedStatement = {
  name: 'find-limited-sessions',
  text: lookUp('s.capacity is not null', 'for no key update of s'),
};

function lookUp(condition: string, lock: string): string {
  return `
    select asked.number, s.id, s.workspace_id as "workspaceId", s.webinar_id as "webinarId", s.status,
           w.presenter_name as "presenterName", s.starts_at as "startsAt", s.time_zone as "timeZone",
           s.capacity is not null as limited,
           ${isOver('s', '$2')} as over
    from json_to_recordset($1::json) as asked (number int, slug text, "sessionId" uuid)
    join webinar w on w.slug = asked.slug
    join session s on s.webinar_id = w.id and s.id = coalesce(asked."sessionId", (
      select next.id from session next
      where next.webinar_id = w.id and next.status = 'scheduled'
        and not ${isOver('next', '$2')}
      order by next.starts_at, next.id limit 1))
    where ${condition}
    order by s.id
    ${lock}`;
}

function refusalOf({ status, over }: SessionRow): DomainError | undefined {
  if (status === 'cancelled') return new SessionIsCancelled();
  return over ? new SessionIsOver() : undefined;
}

function absenceOf({ slug, sessionId }: AskedSession, knownSlugs: Set<string>): DomainError {
  if (!knownSlugs.has(slug)) return new WebinarNotFound();
  return sessionId === null ? new NoUpcomingSession() : new SessionNotFound();
}

async function knownSlugs(tx: Transaction, asked: AskedSession[]): Promise<Set<string>> {
  const rows: { slug: string }[] = await tx.query('select slug from webinar where slug = any ($1)', [
    asked.map(({ slug }) => slug),
  ]);
  return new Set(rows.map(({ slug }) => slug));
}
