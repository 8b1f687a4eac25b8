import { isTouch, type StepDefinition } from '../definitions/definition.js';
import type { Plan } from '../definitions/plan.js';
import { fits, ruleHolds } from '../conditions/rule.policy.js';
import type { Person } from '../conditions/rule.js';
import { KnownByNow } from './known-by-now.js';
import { branchOfSplit } from './split.policy.js';
import { allowedFrom, expiryOf, follows, hasWallTime, patienceBranch } from './step.policy.js';
import { dueOf, timesAhead } from './step-times.policy.js';
import { freeAt } from './touch-cap.policy.js';
import type { Advance, Surroundings, Walk } from './walk.js';

const MINUTE_MS = 60_000;
/** A step done within that time is done on time, and the next one counts from when it should have been. */
const ON_TIME_MS = 60 * MINUTE_MS;

/**
 * Walks one person on as far as the present allows. It changes nothing and asks nobody: what comes of it is written by
 * who calls, be it the scheduler or a dry run on a clock of its own.
 */
export function advance(walk: Walk, plan: Plan, person: Person, around: Surroundings): Advance {
  return new Stride(walk, plan, person, around).run();
}

class Stride {
  private readonly walk: Walk;
  private readonly result: Advance;
  private readonly known: KnownByNow;

  constructor(
    walk: Walk,
    private readonly plan: Plan,
    person: Person,
    private readonly around: Surroundings,
  ) {
    this.walk = { ...walk };
    this.known = new KnownByNow(person);
    this.result = {
      walk: this.walk,
      state: 'active',
      endedBecause: null,
      wakeAt: null,
      anchor: null,
      touches: [],
      tasks: [],
      marks: [],
      goTo: [],
      passed: [],
    };
  }

  run(): Advance {
    while (this.result.state === 'active') {
      const step = this.walk.nextStep === null ? undefined : this.plan.step(this.walk.nextStep);
      if (!step) {
        this.arriveAtEnd();
        break;
      }
      if (!(this.walk.waitingFor ? this.leaveWait(step) : this.comeTo(step))) break;
    }
    return this.result;
  }

  private arriveAtEnd(): void {
    this.walk.nextStep = null;
    this.walk.dueAt = null;
    if (!this.plan.definition.restAtEnd) this.result.state = 'finished';
  }

  /** Whether the walk goes on out of the step in which it waits. */
  private leaveWait(step: StepDefinition): boolean {
    const { now } = this.around;
    const { signal, dueAt } = this.walk;
    const impatient = dueAt !== null && dueAt <= now;
    const branch = signal ?? (impatient ? patienceBranch(step) : undefined);
    if (branch === undefined) {
      this.result.wakeAt = dueAt;
      return false;
    }
    this.pass(step, branch, signal === null ? dueAt! : now);
    return true;
  }

  /** Whether the step was due, and is behind us. */
  private comeTo(step: StepDefinition): boolean {
    const { now } = this.around;
    if (this.walk.dueAt === null || this.walk.recheck) {
      this.walk.dueAt = this.dueOf(step) ?? null;
      this.walk.recheck = false;
    }
    const due = this.stillDue(step, this.walk.dueAt);
    this.walk.dueAt = due;
    if (due === null || due > now) {
      this.result.wakeAt = due;
      this.result.anchor = step.timing?.anchor ?? null;
      return false;
    }
    const tooLate = isTouch(step.kind) ? this.reasonToSkip(step, due) : undefined;
    if (tooLate) {
      if (step.kind !== 'task') this.touch(step, due, tooLate);
      this.pass(step, step.kind === 'task' ? tooLate : undefined, tooLate === 'stale' ? now : due);
      return true;
    }
    return this.act(step, due);
  }

  /**
   * What was planned weeks ago may be too early by the rules that the person’s zone has now, or by where they live now.
   * Found out when it is due, so that no letter comes before its time of day.
   */
  private stillDue(step: StepDefinition, planned: Date | null): Date | null {
    if (planned === null || planned > this.around.now || !hasWallTime(step)) return planned;
    const due = this.dueOf(step);
    return due && due > this.around.now ? due : planned;
  }

  private dueOf(step: StepDefinition): Date | undefined {
    const attributes = step.timing?.anchor === 'contact-date' ? this.known.attributes : {};
    return dueOf(step, this.walk, this.around, attributes);
  }

  private reasonToSkip(step: StepDefinition, due: Date): string | undefined {
    const beforeStart = step.timing?.anchor === 'session-start';
    if (beforeStart && this.around.session?.cancelled) return 'session-cancelled';
    if (!follows(step) && due < this.walk.arrivedAt) return 'past-on-entry';
    return this.around.now >= this.expiryOf(step, due) ? 'stale' : undefined;
  }

  private expiryOf(step: StepDefinition, due: Date): Date {
    return expiryOf(step, due, timesAhead(this.walk, this.around));
  }

  private act(step: StepDefinition, due: Date): boolean {
    const expiresAt = this.expiryOf(step, due);
    switch (step.kind) {
      case 'message':
        return this.send(step, due);
      case 'webhook':
        this.touch(step, due);
        break;
      case 'task':
        this.result.tasks.push({ stepKey: step.key, content: step.task!, dueAt: due, expiresAt });
        this.known.touched(this.around.now);
        this.waitFor('task-completed', { stepKey: step.key, enrolmentId: this.walk.id }, expiresAt);
        return true;
      case 'wait':
        return this.await(step, due);
      case 'condition':
        this.pass(step, this.holds(step) ? 'yes' : 'no', due);
        return true;
      case 'split':
        this.pass(step, branchOfSplit(step.split!, this.known.contactId, step.key), due);
        return true;
      case 'mark':
        this.result.marks.push(this.known.mark(step.mark!));
        break;
      case 'go-to':
        this.result.goTo.push(step.goToSequenceId!);
        return this.finish(step, 'went-on');
      case 'end':
        return this.finish(step, null);
    }
    this.pass(step, undefined, due);
    return true;
  }

  private finish(step: StepDefinition, because: string | null): boolean {
    this.pass(step, undefined, this.around.now);
    this.walk.nextStep = null;
    this.result.state = 'finished';
    this.result.endedBecause = because;
    return false;
  }

  /** A person who has had enough for now is asked again later, unless it would then be too late. */
  private send(step: StepDefinition, due: Date): boolean {
    const { cap, now } = this.around;
    const free = cap && freeAt(cap, this.known.touchedAt, now);
    const again = free && allowedFrom(free, step, this.around, this.expiryOf(step, due));
    if (!free) this.touch(step, due);
    else if (again) {
      this.result.wakeAt = again;
      return false;
    } else this.touch(step, due, 'frequency-cap');
    this.pass(step, undefined, due);
    return true;
  }

  private touch(step: StepDefinition, dueAt: Date, reason?: string): void {
    this.result.touches.push({
      stepKey: step.key,
      channel: step.message?.channel ?? 'webhook',
      state: reason ? 'skipped' : 'pending',
      reason: reason ?? null,
      dueAt,
      expiresAt: this.expiryOf(step, dueAt),
    });
    if (!reason && step.kind === 'message') this.known.touched(this.around.now);
  }

  /** What has happened since the enrolment need not happen again. */
  private await(step: StepDefinition, due: Date): boolean {
    const { for: pattern, timeoutMinutes } = step.wait!;
    const already = this.known.happenings.some(
      ({ kind, at, about }) =>
        kind === pattern.kind && at >= this.walk.enrolledAt && fits(pattern.match, about),
    );
    if (already) {
      this.pass(step, 'happened', due);
      return true;
    }
    const patience =
      timeoutMinutes === undefined ? null : new Date(due.getTime() + timeoutMinutes * MINUTE_MS);
    this.waitFor(pattern.kind, pattern.match, patience);
    return true;
  }

  private waitFor(kind: string, match: Record<string, string>, patience: Date | null): void {
    this.walk.waitingFor = kind;
    this.walk.waitingMatch = match;
    this.walk.signal = null;
    this.walk.dueAt = patience;
  }

  private holds({ condition }: StepDefinition): boolean {
    return ruleHolds(condition!, this.known.person, this.around.now, this.walk.sessionId);
  }

  private pass(step: StepDefinition, branch: string | undefined, due: Date): void {
    const { now } = this.around;
    const at = now.getTime() - due.getTime() <= ON_TIME_MS ? due : now;
    this.result.passed.push({ stepKey: step.key, branch: branch ?? null, at: now });
    Object.assign(this.walk, {
      nextStep: this.plan.after(step.key, branch),
      lastStep: step.key,
      previousAt: at,
      arrivedAt: at,
      dueAt: null,
      recheck: false,
      waitingFor: null,
      waitingMatch: null,
      signal: null,
    } satisfies Partial<Walk>);
  }
}
