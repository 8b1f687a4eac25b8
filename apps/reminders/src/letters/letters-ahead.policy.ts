import { sells, type Step } from '../sequences/step.js';
import { type PlannedSession, planWave } from '../waves/wave-plan.policy.js';

export interface LetterAhead {
  /** What kind of letter it is. */
  kind: Step['templateKey'];
  stepKey: string;
  dueAt: Date;
}

export interface Awaited {
  enrolledAt: Date;
  session: PlannedSession & { durationMinutes: number };
  wantsOffers: boolean;
}

/**
 * The letters that one person may count on, in order. What waits for a moment that has not come is told by the plan: the
 * session begins and ends as announced. Whom a letter for some is for nobody knows before it is settled, so it is not told.
 */
export function lettersAhead(
  steps: readonly Step[],
  { enrolledAt, session, wantsOffers }: Awaited,
  now: Date,
): LetterAhead[] {
  const startedAt = session.startedAt ?? session.startsAt;
  const endedAt = session.endedAt ?? new Date(startedAt.getTime() + session.durationMinutes * 60_000);
  const planned = { ...session, startedAt, endedAt };
  return steps
    .filter((step) => step.audience === 'everyone' && (wantsOffers || !sells(step)))
    .flatMap((step) => {
      const dueAt =
        step.anchor === 'enrolment'
          ? new Date(enrolledAt.getTime() + step.offsetMinutes * 60_000)
          : planWave(step, planned, now)?.dueAt;
      return dueAt && dueAt > now ? [{ kind: step.templateKey, stepKey: step.key, dueAt }] : [];
    })
    .sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
}
