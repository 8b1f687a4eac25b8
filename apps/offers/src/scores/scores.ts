import { Injectable } from '@nestjs/common';
import {
  gatherForLater,
  type PreparedCall,
  runPrepared,
  runPreparedTogether,
  type Transaction,
} from '@funnelcast/persistence';
import { correlation } from '@funnelcast/service-kit';
import { bySets } from './by-sets.js';
import { SCORE } from './score-statement.js';

const LOCK = {
  name: 'score-lock',
  text: `
    select count(*) from (
      select from engagement where registration_id = any($1) order by registration_id for update
    ) held`,
};

/** Keeps counters, ledger, score and segments of a set of people in agreement. */
@Injectable()
export class Scores {
  /**
   * Works out everything that follows from what is stored about these registrations. It depends on the stored facts alone,
   * so repeating it changes nothing, and a late or repeated fact leads to the same score.
   */
  async refresh(
    tx: Transaction,
    registrationIds: readonly string[],
    because: 'acts' | 'rules' = 'acts',
  ): Promise<void> {
    if (registrationIds.length === 0) return;
    // With the rows held, the statement behind sees what others committed about these people.
    await runPreparedTogether(tx, [LOCK, [registrationIds]], ...scoring(registrationIds, because));
  }

  /**
   * For people whose rows this transaction holds already, since it has locked, merged or inserted them; once for everybody
   * whom the facts of a page are about: most of a page tells of people of whom more than one thing is told, and each time
   * costs a plan, a note and a signal. Whoever reads what follows before the commit says `settle`.
   */
  refreshHeldLater(tx: Transaction, registrationIds: readonly string[]): void {
    gatherForLater(tx, refreshHeld, registrationIds);
  }

  /** Whoever changes something about people holds their rows, taken in one order, until the commit. */
  async lock(tx: Transaction, registrationIds: readonly string[]): Promise<void> {
    await runPrepared(tx, LOCK, [registrationIds]);
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
}

const scoring = (registrationIds: readonly string[], because: 'acts' | 'rules'): PreparedCall[] =>
  bySets([SCORE, [registrationIds, because === 'rules', correlation.common() ?? null]]);

async function refreshHeld(tx: Transaction, registrationIds: readonly string[]): Promise<void> {
  await runPreparedTogether(tx, ...scoring([...new Set(registrationIds)], 'acts'));
}
