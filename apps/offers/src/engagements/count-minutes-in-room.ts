import { Injectable } from '@nestjs/common';
import { type PreparedStatement, runPrepared, type Transaction } from '@funnelcast/persistence';
import { Scores } from '../scores/scores.js';
import { Engagements } from './engagements.js';
import { minutesOfPresent } from './minutes-in-room.js';

/** As the facts about people come in pages: whoever waits for a turn waits for one of these at most. */
export const PEOPLE_PER_PAGE = 500;
const ROUND_MS = 60_000;
/** Between the pages of a round others are served: a room of fifty thousand takes about a minute. */
const BETWEEN_PAGES_MS = 500;

/** The rows of the index `engagement_came`. Coming back and leaving move nobody in or out of it, which each fact would pay for. */
const PRESENT = 'e.first_joined_at is not null and e.settled_at is null and e.present';

const RUNNING = `
  s.started_at is not null and s.ended_at is null and not s.cancelled
  and exists (select from engagement e where e.session_id = s.id and ${PRESENT})`;
const DUE_AT = 'coalesce(s.minutes_due_at, s.started_at)';

const ANY = `select 1 from session s where ${RUNNING} and ${DUE_AT} <= $1 limit 1`;
const NEXT = `select min(${DUE_AT}) as at from session s where ${RUNNING}`;

/** What somebody else holds is left for a moment: they may be waiting for the turn that we have. */
const CLAIM = `
  select s.id, s.minutes_counted_to as "countedTo", s.minutes_begun_at as "begunAt" from session s
  where ${RUNNING} and ${DUE_AT} <= $1 order by ${DUE_AT}, s.id limit 1 for update of s skip locked`;

const PAGE = `
  select e.registration_id as id from engagement e
  where e.session_id = $1 and ${PRESENT} and ($2::uuid is null or e.registration_id > $2)
  order by e.registration_id limit ${PEOPLE_PER_PAGE}`;

const COUNT: PreparedStatement = {
  name: 'count-minutes-in-room',
  text: `
    update engagement e set minutes_in_room = round((${minutesOfPresent('$2::timestamptz')})::numeric, 1)
    from session s
    where e.registration_id = any($1::uuid[]) and e.present and e.last_joined_at is not null and s.id = e.session_id`,
};

const MOVE_ON =
  'update session set minutes_counted_to = $2, minutes_begun_at = $3, minutes_due_at = $4 where id = $1';

interface Round {
  id: string;
  /** Null at the beginning of a round. */
  countedTo: string | null;
  begunAt: Date | null;
}

/**
 * Brings the minutes of those who are in a room up to date, once a minute, a page of people per commit. What is counted is
 * set and not added, from what joins and departures told, so repeating it or being late changes nothing for good.
 */
@Injectable()
export class CountMinutesInRoom {
  constructor(
    private readonly engagements: Engagements,
    private readonly scores: Scores,
  ) {}

  /** Whether there was a page to count. */
  async page(tx: Transaction, now: Date): Promise<boolean> {
    if ((await tx.query<object[]>(ANY, [now])).length === 0) return false;
    await this.engagements.inTurn(tx);
    const [round] = await tx.query<Round[]>(CLAIM, [now]);
    if (!round) return false;
    const rows = await tx.query<{ id: string }[]>(PAGE, [round.id, round.countedTo]);
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) {
      await this.scores.lock(tx, ids);
      await runPrepared(tx, COUNT, [ids, now]);
      this.scores.refreshHeldLater(tx, ids);
    }
    await this.moveOn(tx, round, ids, now);
    return true;
  }

  /** Null while nobody is in any room. */
  async dueAt(tx: Transaction): Promise<Date | null> {
    const [next] = await tx.query<{ at: Date | null }[]>(NEXT);
    return next!.at;
  }

  private async moveOn(tx: Transaction, round: Round, ids: readonly string[], now: Date): Promise<void> {
    const begunAt = (round.countedTo === null ? null : round.begunAt) ?? now;
    const more = ids.length === PEOPLE_PER_PAGE;
    const dueAt = more
      ? now.getTime() + BETWEEN_PAGES_MS
      : Math.max(begunAt.getTime() + ROUND_MS, now.getTime() + BETWEEN_PAGES_MS);
    await tx.query(MOVE_ON, [round.id, more ? ids.at(-1) : null, begunAt, new Date(dueAt)]);
  }
}
