import { Injectable, Logger } from '@nestjs/common';
import { crashPoint, type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { People } from '../conditions/people.js';
import type { Person } from '../conditions/rule.js';
import { Plans } from '../definitions/plans.js';
import { advance } from './advance.policy.js';
import { claimDueWalks, type DueWalk } from './due-walks.js';
import { WriteAdvances } from './write-advances.js';
import type { Advance, Walk } from './walk.js';

/**
 * Walks a page of people on: locks them, decides in memory, and writes what came of it, all in one transaction. Whatever
 * kills it leaves everybody where they were; the ledger's key keeps a touch from being written twice even then.
 */
@Injectable()
export class WalkDueEnrolments {
  private readonly logger = new Logger(WalkDueEnrolments.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: Plans,
    private readonly people: People,
    private readonly write: WriteAdvances,
  ) {}

  /** Whether anybody was due. */
  async execute(now: Date): Promise<boolean> {
    return this.unitOfWork.acrossWorkspaces(async (tx) => {
      const due = await claimDueWalks(tx, now);
      if (due.length === 0) return false;
      crashPoint('walks.claimed-not-written');
      const advances = await this.decide(tx, due);
      await this.write.execute(tx, advances, now);
      crashPoint('walks.written-not-committed');
      this.tellSkipped(advances);
      return true;
    });
  }

  private async decide(tx: Transaction, due: readonly DueWalk[]): Promise<Advance[]> {
    const planOf = await this.plans.of(
      tx,
      due.map(({ walk }) => walk),
    );
    const people = await this.peopleOf(tx, due, ({ walk }) => planOf(walk)?.asksHistory ?? false);
    return due.flatMap(({ walk, around }) => {
      const plan = planOf(walk);
      const person = people.get(walk.contactId)!;
      if (!plan) return [withoutPlan(walk)];
      const step = advance(walk, plan, person, around);
      // Somebody may stand in two sequences of this page: the second must know of the first.
      const touched = step.touches.filter(
        ({ state, channel }) => state === 'pending' && channel !== 'webhook',
      );
      if (touched.length > 0 && around.cap)
        people.set(walk.contactId, {
          ...person,
          touchedAt: [...person.touchedAt, ...touched.map(() => around.now)],
        });
      return [step];
    });
  }

  /** History is read only for those whose walk or whose workspace asks for it. */
  private async peopleOf(
    tx: Transaction,
    due: readonly DueWalk[],
    asksHistory: (due: DueWalk) => boolean,
  ): Promise<Map<string, Person>> {
    const asking = due.filter((one) => one.around.cap || asksHistory(one));
    const capped = asking.filter(({ around }) => around.cap).map(({ contact_id }) => contact_id);
    // Two copies that hold two walks of one person must not both find room for one more touch.
    if (capped.length > 0)
      await tx.query('select from contact where id = any($1) order by id for no key update', [capped]);
    const known = new Map(due.map((one) => [one.contact_id, this.people.known(one)]));
    if (asking.length === 0) return known;
    return new Map([...known, ...(await this.people.withHistory(tx, asking))]);
  }

  private tellSkipped(advances: readonly Advance[]): void {
    const stale = advances.flatMap(({ touches }) =>
      touches.filter(({ reason }) => reason === 'stale'),
    ).length;
    if (stale > 0) this.logger.warn({ msg: 'touches skipped: the server comes too late for them', stale });
  }
}

/** A walk whose version is gone can only end; left as it is it would be due for ever. */
function withoutPlan(walk: Walk): Advance {
  return {
    walk: { ...walk, nextStep: null },
    state: 'ended',
    endedBecause: 'version-gone',
    wakeAt: null,
    anchor: null,
    touches: [],
    tasks: [],
    marks: [],
    goTo: [],
    passed: [],
  };
}
