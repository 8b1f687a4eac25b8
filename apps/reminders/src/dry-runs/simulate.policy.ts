import type { Plan } from '../definitions/plan.js';
import type { Person } from '../conditions/rule.js';
import { advance } from '../enrolments/advance.policy.js';
import type { Advance, Surroundings, Walk } from '../enrolments/walk.js';

/** What is taken for granted where only the person decides: a wait that nothing ends, a call that nobody answered. */
export interface Assumptions {
  /** By step key: the branch it is left by; `happened` or `timeout` for a wait, an outcome for a task. */
  branches: Readonly<Record<string, string>>;
}

export interface Foreseen {
  stepKey: string | null;
  at: Date;
  what: 'send' | 'skip' | 'task' | 'branch' | 'wait' | 'rest' | 'end';
  channel: string | null;
  /** Why not, or which branch. */
  detail: string | null;
}

/** Whether a message would pass the last gate, or a task be given to anybody, as far as that is known today. */
export type Gate = (stepKey: string, channel: string) => string | undefined;

const MOST_STRIDES = 400;

/** Walks one person to the end on a clock of its own. Nothing is written and nobody is asked. */
export function simulate(
  begun: Walk,
  plan: Plan,
  person: Person,
  around: Surroundings,
  { assumptions, gate }: { assumptions: Assumptions; gate: Gate },
): Foreseen[] {
  const foreseen: Foreseen[] = [];
  let known = person;
  let walk = begun;
  let now = around.now;
  for (let stride = 0; stride < MOST_STRIDES; stride += 1) {
    const step = advance(walk, plan, known, { ...around, now });
    foreseen.push(...entriesOf(step, now, gate));
    known = afterwards(known, step, now);
    walk = step.walk;
    if (step.state !== 'active') return [...foreseen, end(step, now)];
    const declined = step.tasks.some(({ stepKey, content }) => gate(stepKey, content.kind) !== undefined);
    const branch = walk.waitingFor === null ? undefined : assumed(walk, assumptions, declined);
    if (branch !== undefined && branch !== 'timeout') walk = { ...walk, signal: branch };
    else if (step.wakeAt && step.wakeAt > now) now = step.wakeAt;
    else return [...foreseen, standing(step, now)];
  }
  return foreseen;
}

/** Who wants no such task is left by it as when nobody was reached. */
function assumed(walk: Walk, { branches }: Assumptions, declined: boolean): string | undefined {
  return declined ? 'no-answer' : branches[walk.nextStep ?? ''];
}

/** What will be known of the person by then: a later condition asks for the tags that the walk itself has given. */
function afterwards(person: Person, { touches, marks }: Advance, now: Date): Person {
  const reached = touches.filter(({ state, channel }) => state === 'pending' && channel !== 'webhook');
  const tags = new Set(person.tags);
  const attributes = { ...person.attributes };
  for (const mark of marks) {
    for (const tag of mark.addTags) tags.add(tag);
    for (const tag of mark.removeTags) tags.delete(tag);
    Object.assign(attributes, mark.attributes);
  }
  const touchedAt = [...person.touchedAt, ...reached.map(() => now)];
  return { ...person, touchedAt, tags: [...tags], attributes };
}

function entriesOf({ touches, tasks, passed }: Advance, at: Date, gate: Gate): Foreseen[] {
  const sent = touches.map(({ stepKey, channel, reason, dueAt }): Foreseen => {
    const refusal = reason ?? gate(stepKey, channel) ?? null;
    return { stepKey, at: reason ? dueAt : at, what: refusal ? 'skip' : 'send', channel, detail: refusal };
  });
  const given = tasks.map(({ stepKey, content }): Foreseen => {
    const refusal = gate(stepKey, content.kind) ?? null;
    return { stepKey, at, what: refusal ? 'skip' : 'task', channel: content.kind, detail: refusal };
  });
  const chosen = passed.flatMap(({ stepKey, branch }): Foreseen[] =>
    branch === null ? [] : [{ stepKey, at, what: 'branch', channel: null, detail: branch }],
  );
  return inOrder(
    [...sent, ...given, ...chosen],
    passed.map(({ stepKey }) => stepKey),
  );
}

/** Within one stride the order of the steps counts; what is not behind the person yet comes last. */
function inOrder(entries: Foreseen[], passed: string[]): Foreseen[] {
  const nth = ({ stepKey }: Foreseen) => {
    const found = passed.indexOf(stepKey ?? '');
    return found === -1 ? passed.length : found;
  };
  return entries.sort((one, other) => nth(one) - nth(other));
}

function end({ endedBecause }: Advance, at: Date): Foreseen {
  return { stepKey: null, at, what: 'end', channel: null, detail: endedBecause };
}

/** Nothing moves this person any more but an event: a wait without patience, an unknown anchor, or the rest at the end. */
function standing({ walk, anchor }: Advance, at: Date): Foreseen {
  if (walk.nextStep === null)
    return { stepKey: walk.lastStep, at, what: 'rest', channel: null, detail: null };
  return { stepKey: walk.nextStep, at, what: 'wait', channel: null, detail: walk.waitingFor ?? anchor };
}
