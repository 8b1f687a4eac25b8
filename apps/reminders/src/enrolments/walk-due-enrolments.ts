import { Injectable, Logger } from '@nestjs/common';
import { crashPoint, type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { People } from '../conditions/people.js';
import type { Person } from '../conditions/rule.js';
import type { Plan } from '../definitions/plan.js';
import { Plans } from '../definitions/plans.js';
import { advance } from './advance.policy.js';
import { advanceTogether } from './advance-together.policy.js';
import { isInLedger, type Ledger } from './move-walks.js';
import {
  claimDueWalks,
  type DueGroup,
  type DueWalk,
  findWalksAt,
  placesOf,
  standStill,
} from './due-walks.js';
import { WriteAdvances } from './write-advances.js';
import type { Advance, GroupAdvance, Walk } from './walk.js';

/**
 * Walks a page of people on: locks them, decides in memory, and writes what came of it, all in one transaction. Whatever
 * kills it leaves everybody where they were; the ledger's key keeps a touch from being written twice even then.
 * Who stands at the same point is decided about together, and never passes through this process one by one.
 */
@Injectable()
export class WalkDueEnrolments {
  private readonly logger = new Logger(WalkDueEnrolments.name);
  private ledger: Ledger = 'knows-none';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: Plans,
    private readonly people: People,
    private readonly write: WriteAdvances,
  ) {}

  /**
   * Whether anybody was due. Hardly ever does the ledger know a touch before its step is walked, so nobody looks for it
   * until the ledger's key has refused one; then for all until everybody has been walked on.
   */
  async execute(now: Date): Promise<boolean> {
    // Another lane may learn of it meanwhile.
    const { ledger } = this;
    try {
      const worked = await this.walk(now, ledger);
      if (!worked) this.ledger = 'knows-none';
      return worked;
    } catch (error) {
      if (ledger === 'may-know' || !isInLedger(error)) throw error;
      this.ledger = 'may-know';
      return this.walk(now, 'may-know');
    }
  }

  private walk(now: Date, ledger: Ledger): Promise<boolean> {
    return this.unitOfWork.acrossWorkspaces(
      async (tx) => {
        const due = await claimDueWalks(tx, now);
        if (due.length === 0) return false;
        crashPoint('walks.claimed-not-written');
        await standStill(
          tx,
          due.filter(({ sequenceStands }) => sequenceStands),
        );
        const walking = due.filter(({ sequenceStands }) => !sequenceStands);
        if (walking.length === 0) return true;
        const advances = await this.decide(tx, walking, now);
        await this.write.execute(tx, advances, now, ledger);
        crashPoint('walks.written-not-committed');
        this.tellSkipped(advances);
        return true;
      },
      { plansByIndex: true },
    );
  }

  private async decide(tx: Transaction, due: readonly DueGroup[], now: Date): Promise<GroupAdvance[]> {
    const planOf = await this.plans.of(
      tx,
      due.map(({ walk }) => walk),
    );
    const decided: GroupAdvance[] = [];
    const alone: DueGroup[] = [];
    for (const group of due) {
      const together = decideTogether(group, planOf(group.walk));
      if (together) decided.push({ places: group.places, people: group.people, ...together });
      else alone.push(group);
    }
    return [...decided, ...(await this.decideAlone(tx, alone, planOf, now))];
  }

  private async decideAlone(
    tx: Transaction,
    groups: readonly DueGroup[],
    planOf: (walk: Walk) => Plan | undefined,
    now: Date,
  ): Promise<GroupAdvance[]> {
    if (groups.length === 0) return [];
    const due = await findWalksAt(tx, placesOf(groups), now);
    const people = await this.peopleOf(tx, due, ({ walk }) => planOf(walk)?.asksHistory ?? false);
    return due.map(({ place, walk, around }) => {
      const person = people.get(walk.contactId)!;
      const step = advance(walk, planOf(walk)!, person, around);
      // Somebody may stand in two sequences of this page: the second must know of the first.
      const touched = step.touches.filter(
        ({ state, channel }) => state === 'pending' && channel !== 'webhook',
      );
      if (touched.length > 0 && around.cap)
        people.set(walk.contactId, {
          ...person,
          touchedAt: [...person.touchedAt, ...touched.map(() => around.now)],
        });
      return { places: `{"${place}"}`, people: 1, ...step };
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

  private tellSkipped(advances: readonly GroupAdvance[]): void {
    const stale = advances.reduce(
      (sum, { touches, people }) => sum + people * touches.filter(({ reason }) => reason === 'stale').length,
      0,
    );
    if (stale > 0) this.logger.warn({ msg: 'touches skipped: the server comes too late for them', stale });
  }
}

/** A walk whose version is gone can only end; left as it is it would be due for ever. */
function decideTogether({ walk, around }: DueGroup, plan: Plan | undefined): Advance | undefined {
  return plan ? advanceTogether(walk, plan, around) : withoutPlan(walk);
}

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
