import { Injectable } from '@nestjs/common';
import { gatherForLater, runPrepared, runPreparedTogether, type Transaction } from '@funnelcast/persistence';
import { HOT_LIST_CHANNEL } from '../hot-lists/hot-list-channel.js';
import { SegmentChecks } from '../segment-members/segment-checks.js';
import { SCORE } from './score-statement.js';

/**
 * A join row by row of what a statement has just worked out takes the square of the number of people. And plans are kept,
 * so one that was made while a table was empty must not read it from end to end later.
 */
const BY_SETS = {
  name: 'score-by-sets',
  text: `select set_config('enable_nestloop', 'off', true), set_config('enable_seqscan', 'off', true)`,
};
const AS_BEFORE = {
  name: 'score-as-before',
  text: `select set_config('enable_nestloop', 'on', true), set_config('enable_seqscan', 'on', true)`,
};
const LOCK = {
  name: 'score-lock',
  text: 'select session_id from engagement where registration_id = any($1) order by registration_id for update',
};
const TELL = { name: 'score-tell', text: 'select count(pg_notify($2, id)) from unnest($1::text[]) as id' };

/** Keeps counters, ledger, score and segments of a set of people in agreement. */
@Injectable()
export class Scores {
  constructor(private readonly checks: SegmentChecks) {}

  /**
   * Works out everything that follows from what is stored about these registrations. It depends on the stored facts alone,
   * so repeating it changes nothing, and a late or repeated fact leads to the same score.
   */
  async refresh(tx: Transaction, registrationIds: readonly string[]): Promise<void> {
    if (registrationIds.length === 0) return;
    // Afterwards the next statement sees what others committed about these people.
    await this.refreshHeld(tx, registrationIds, await this.lock(tx, registrationIds));
  }

  /**
   * Once for everybody whom the facts of a page are about: most of a page tells of people of whom more than one thing is
   * told, and each time costs a plan, a note and a signal. Whoever reads what follows before the commit says `settle`.
   */
  refreshLater(tx: Transaction, registrationIds: readonly string[]): void {
    gatherForLater(tx, this.refreshGathered, registrationIds);
  }

  /** The same for people whose rows this transaction holds, and who therefore wait for nobody any more. */
  async refreshHeld(
    tx: Transaction,
    registrationIds: readonly string[],
    sessionIds: readonly string[],
    because: 'acts' | 'rules' = 'acts',
  ): Promise<void> {
    const people = [...new Set(registrationIds)];
    const sessions = [...new Set(sessionIds)];
    await runPreparedTogether(
      tx,
      [BY_SETS, []],
      [SCORE, [people, because === 'rules', sessions]],
      [AS_BEFORE, []],
      // Arrives with the commit and once per transaction, so nobody looks before there is something to see.
      [TELL, [sessions, HOT_LIST_CHANNEL]],
    );
    await this.checks.ofRegistrations(tx, people);
  }

  /** Whoever changes something about people holds their rows, taken in one order, until the commit. Tells their sessions. */
  async lock(tx: Transaction, registrationIds: readonly string[]): Promise<string[]> {
    const held = await runPrepared<{ session_id: string }>(tx, LOCK, [registrationIds]);
    return held.map(({ session_id }) => session_id);
  }

  /** The planned length of a session is part of the reasons ("of 60 minutes"), so a new plan is worked out again. */
  async refreshSessions(tx: Transaction, sessionIds: readonly string[]): Promise<void> {
    const stayed: { registration_id: string }[] = await tx.query(
      'select registration_id from engagement where session_id = any($1) and minutes > 0 and settled_at is null',
      [sessionIds],
    );
    await this.refresh(
      tx,
      stayed.map(({ registration_id }) => registration_id),
    );
  }

  private readonly refreshGathered = (tx: Transaction, registrationIds: readonly string[]): Promise<void> =>
    this.refresh(tx, [...new Set(registrationIds)]);
}
