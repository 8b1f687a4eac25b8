import { Injectable } from '@nestjs/common';
import { newId, runEachPrepared, type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { type LeasedRows, touchesOf } from './leased-rows.js';
import type { LeasedTouch } from './leased-touch.js';
import { END_LEASE, LEASE_PAGE, LEASES_IN_ORDER, LOST_LEASES, ONE_AT_A_TIME } from './lease-statements.js';

export type { LeasedTouch } from './leased-touch.js';

export interface LeasedPage {
  /** Of the lease, until {@link LeaseDueTouches.end}. */
  id: string;
  touches: LeasedTouch[];
  /** How many were stopped at the gate, by reason. */
  skipped: Record<string, number>;
  /** How many rows were looked at: with none there is nothing to do. */
  judged: number;
}

const COUNT_LOST = `
  update touch set attempts = attempts + 1, message_id = '<' || id || '@' || $2 || '>'
  where id = any($1::uuid[]) and state in ('pending', 'skipped')`;

/**
 * Takes a page of touches that are due, for one process and for a while. A lease is one row that names them all: nothing is
 * written into a touch until it is known what became of it.
 */
@Injectable()
export class LeaseDueTouches {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `inHand` are the leases that this process holds: they may run out in a stall, but not its knowledge. */
  async execute(now: Date, limit: number, domain: string, inHand: string[]): Promise<LeasedPage> {
    const id = newId();
    const { lost, answer } = await this.unitOfWork.acrossWorkspaces(
      async (tx) => {
        const answers = await runEachPrepared(tx, [
          [LEASES_IN_ORDER, []],
          [ONE_AT_A_TIME, []],
          [LOST_LEASES, [inHand]],
          [LEASE_PAGE, [now, limit, id]],
        ]);
        const [gone, page] = answers.slice(-2) as [{ touches: string[] }[], LeasedRows[]];
        return { lost: await this.countLost(tx, gone, domain), answer: page[0]! };
      },
      { plansByIndex: true },
    );
    const touches = touchesOf(answer, domain);
    for (const touch of touches) if (lost.has(touch.id)) touch.attempts += 1;
    return { id, touches, judged: answer.judged, skipped: answer.skipped };
  }

  /** What is not through by now may be taken again; who dies without saying so is found out by the time. */
  async end(id: string): Promise<void> {
    await this.unitOfWork.atOnceAcrossWorkspaces({ ...END_LEASE, values: [id] });
  }

  /** A process that was killed may have sent them, and said nothing about it. */
  private async countLost(
    tx: Transaction,
    gone: { touches: string[] }[],
    domain: string,
  ): Promise<ReadonlySet<string>> {
    const lost = gone.flatMap(({ touches }) => touches);
    if (lost.length > 0) await tx.query(COUNT_LOST, [lost, domain]);
    return new Set(lost);
  }
}
