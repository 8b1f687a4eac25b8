import { fits } from '../conditions/rule.policy.js';
import type { Person } from '../conditions/rule.js';
import { TRIGGER_KINDS, type SequenceDefinition } from '../definitions/definition.js';

/** What somebody has walked of this sequence before. */
export interface PastWalk {
  /** As it is stored, or `resting`: at the end, until there is more. */
  state: string;
  enrolledAt: Date;
  sessionId: string | null;
}

/** What would begin it, and when. */
export interface Occasion {
  at: Date;
  webinarId: string | null;
  sessionId: string | null;
}

export type WhyNot = 'walks-already' | 'may-not-return' | 'goal-reached' | 'trigger-not-met';

const DAY_MS = 24 * 60 * 60_000;

/** Why somebody would not begin at all, as the statement that begins walks decides it; nothing when they would. */
export function wouldNotBegin(
  definition: SequenceDefinition,
  person: Person,
  walks: readonly PastWalk[],
  occasion: Occasion,
): WhyNot | undefined {
  if (walks.some((walk) => isUnderWay(walk, definition) && !isLeft(walk, definition, occasion)))
    return 'walks-already';
  if (walks.length > 0 && !mayReturn(definition, walks, occasion.at)) return 'may-not-return';
  const { webinarId } = occasion;
  if (webinarId !== null && hasReachedGoal(definition, person, webinarId)) return 'goal-reached';
  return isMet(definition, person) ? undefined : 'trigger-not-met';
}

/** Who rests has come to the end as far as beginning again goes, where that is allowed at all. */
function isUnderWay({ state }: PastWalk, { reentry }: SequenceDefinition): boolean {
  return state === 'active' || state === 'paused' || (state === 'resting' && reentry.allow === 'never');
}

/** Starting over ends a walk that goes on, when something happens, and not for the session that began it. */
function isLeft(
  walk: PastWalk,
  { reentry, trigger }: SequenceDefinition,
  { at, sessionId }: Occasion,
): boolean {
  return (
    reentry.allow === 'start-over' &&
    isHappening(trigger.on) &&
    walk.state === 'active' &&
    walk.enrolledAt < at &&
    (sessionId === null || walk.sessionId !== sessionId)
  );
}

function mayReturn({ reentry }: SequenceDefinition, walks: readonly PastWalk[], at: Date): boolean {
  switch (reentry.allow) {
    case 'never':
      return false;
    case 'after-the-end':
    case 'start-over':
      return true;
    case 'after-days': {
      const days = reentry.days ?? 0;
      return walks.every(({ enrolledAt }) => enrolledAt.getTime() <= at.getTime() - days * DAY_MS);
    }
  }
}

function hasReachedGoal({ goals, trigger }: SequenceDefinition, person: Person, webinarId: string): boolean {
  return person.happenings.some(
    ({ kind, about }) =>
      kind !== trigger.on &&
      about['webinarId'] === webinarId &&
      goals.some((goal) => goal.kind === kind && fits(goal.match, about)),
  );
}

/** A date, a silence and a member's choice are no happenings; whoever is walked on trial is taken to be chosen. */
function isMet({ trigger }: SequenceDefinition, person: Person): boolean {
  if (!isHappening(trigger.on)) return true;
  return person.happenings.some(({ kind, about }) => kind === trigger.on && fits(trigger.match ?? {}, about));
}

function isHappening(on: SequenceDefinition['trigger']['on']): boolean {
  return TRIGGER_KINDS.some((kind) => kind === on);
}
