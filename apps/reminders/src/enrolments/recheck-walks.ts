import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { DueSignal } from '../scheduling/due-signal.js';

/**
 * Has the due times of people found anew whose anchor has moved or become known: here they are only marked, with one
 * statement, and the scheduler computes them page by page.
 */
@Injectable()
export class RecheckWalks {
  constructor(
    private readonly clock: Clock,
    private readonly signal: DueSignal,
  ) {}

  ofSessions(tx: Transaction, sessionIds: readonly string[]): Promise<void> {
    return this.mark(
      tx,
      `session_id = any($1) and next_anchor in ('session-start', 'session-end')`,
      sessionIds,
    );
  }

  ofContacts(tx: Transaction, contactIds: readonly string[]): Promise<void> {
    return this.mark(tx, `contact_id = any($1) and next_anchor = 'contact-date'`, contactIds);
  }

  /** Their day begins at another hour now. */
  ofMoved(tx: Transaction, contactIds: readonly string[]): Promise<void> {
    return this.mark(
      tx,
      `contact_id = any($1) and next_step is not null and waiting_for is null`,
      contactIds,
    );
  }

  private async mark(tx: Transaction, which: string, ids: readonly string[]): Promise<void> {
    await tx.query(
      `update enrolment set recheck = true, next_due_at = $2
       where version is not null and state in ('active', 'paused') and ${which}`,
      [ids, this.clock.now()],
    );
    await this.signal.raise(tx);
  }
}
