import { fits } from '../conditions/rule.policy.js';
import type { PastHappening, Person } from '../conditions/rule.js';
import type { Plan } from '../definitions/plan.js';
import { advance } from '../enrolments/advance.policy.js';
import type { Advance, Surroundings, Walk } from '../enrolments/walk.js';
import { aPerson, aWalk } from './a-walk.js';

const MOST_STRIDES = 1000;

/** One person who walks as the scheduler, the handlers and the tables together would have it, without any of these. */
export class AWalker {
  walk: Walk;
  state: Advance['state'] = 'active';
  wakeAt: Date | null;
  readonly strides: Advance[] = [];
  private person: Person;

  constructor(
    private readonly plan: Plan,
    private now: Date,
    private readonly around: Omit<Surroundings, 'now'>,
    contactId?: string,
  ) {
    this.person = aPerson(contactId ? { contactId } : {});
    this.walk = aWalk(plan, now, { contactId: this.person.contactId });
    this.wakeAt = now;
  }

  get touches(): string[] {
    return this.strides.flatMap(({ touches }) => touches.map(({ stepKey, state }) => `${stepKey} ${state}`));
  }

  get passed(): string[] {
    return this.strides.flatMap(({ passed }) => passed.map(({ stepKey }) => stepKey));
  }

  get isDue(): boolean {
    return this.state === 'active' && this.wakeAt !== null && this.wakeAt <= this.now;
  }

  get happenings(): readonly PastHappening[] {
    return this.person.happenings;
  }

  /** `dies` says how often the scheduler is killed between its decision and its commit; then it decides anew. */
  jumpTo(now: Date, dies = 0): void {
    this.now = now;
    for (let stride = 0; this.isDue; stride += 1) {
      if (stride === MOST_STRIDES) throw new Error('walks for ever at one moment');
      for (let death = 0; death < dies; death += 1) this.decide();
      this.take(this.decide());
    }
  }

  /** From one due time to the next, always on time. */
  walkOnTime(until: Date): void {
    this.jumpTo(this.now);
    while (this.state === 'active' && this.wakeAt && this.wakeAt <= until) this.jumpTo(this.wakeAt);
  }

  /** What happens is kept once, and ends a wait for it. */
  happen({ kind, about }: Omit<PastHappening, 'at'>): void {
    this.person = { ...this.person, happenings: [...this.person.happenings, { kind, about, at: this.now }] };
    const { waitingFor, waitingMatch, signal } = this.walk;
    if (this.state !== 'active' || waitingFor !== kind || signal !== null) return;
    if (!fits(waitingMatch!, about)) return;
    this.walk = { ...this.walk, signal: kind === 'task-completed' ? about['outcome']! : 'happened' };
    this.wakeAt = this.now;
  }

  private decide(): Advance {
    return advance(this.walk, this.plan, this.person, { ...this.around, now: this.now });
  }

  private take(step: Advance): void {
    this.strides.push(step);
    this.walk = step.walk;
    this.state = step.state;
    this.wakeAt = step.wakeAt;
    const tags = new Set(this.person.tags);
    for (const { addTags, removeTags } of step.marks) {
      for (const tag of addTags) tags.add(tag);
      for (const tag of removeTags) tags.delete(tag);
    }
    const reached = step.touches.filter(({ state, channel }) => state === 'pending' && channel !== 'webhook');
    const touchedAt = [...this.person.touchedAt, ...reached.map(() => this.now)];
    this.person = { ...this.person, tags: [...tags], touchedAt };
  }
}
