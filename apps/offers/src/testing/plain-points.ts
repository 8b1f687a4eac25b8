import type { ScoringRule } from '../scoring-rules/scoring.js';
import type { PlainActs } from './plain-acts.js';

export interface Earned {
  points: number;
  at: Date;
}

type PlainSession = PlainActs['sessions'][number];

/** As whole numbers, which are exact. */
const tenths = (minutes: number) => Math.round(minutes * 10);

const latest = (times: readonly Date[]): Date => new Date(Math.max(...times.map((at) => at.getTime())));

/** Each one of them until the cap is full. */
function upTo(cap: number | null, points: number, times: readonly Date[]): Earned[] {
  let left = cap ?? Number.POSITIVE_INFINITY;
  return times.flatMap((at) => {
    const given = Math.min(Math.abs(points), left);
    left -= given;
    return given > 0 ? [{ points: points < 0 ? -given : given, at }] : [];
  });
}

/** In tenths, as the room tells them. */
function minutesSoFar({ stayedMinutes, startedAt, hereSince }: PlainSession, now: Date): number {
  if (!startedAt || !hereSince) return stayedMinutes;
  const since = Math.max(startedAt.getTime(), hereSince.getTime());
  return Math.round((stayedMinutes + (now.getTime() - since) / 60_000) * 10) / 10;
}

/** For what was done in one session. */
export function earnedInSession(rule: ScoringRule, session: PlainSession, now: Date): Earned[] {
  const { points, cap, value } = rule;
  const once = (at: Date | null, given = points): Earned[] =>
    at && given !== 0 ? upTo(cap, given, [at]) : [];
  const { came, lengthMinutes } = session;
  const stayed = Math.min(minutesSoFar(session, now), lengthMinutes);
  const answers = session.answers.toSorted(
    (one, other) => one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1),
  );
  switch (rule.field) {
    case 'joined':
      return once(came);
    case 'stayed':
      return Math.round(stayed) > 0
        ? once(
            came,
            Math.sign(points) * Math.round((Math.abs(points) * tenths(stayed)) / tenths(lengthMinutes)),
          )
        : [];
    case 'minutes':
      return stayed >= (value as number) ? once(came) : [];
    case 'share':
      return 100 * tenths(stayed) >= (value as number) * tenths(lengthMinutes) ? once(came) : [];
    case 'left-within':
      return session.ended && stayed < (value as number) && Math.round(stayed) < Math.round(lengthMinutes)
        ? once(came)
        : [];
    case 'poll':
      return upTo(
        cap,
        points,
        answers.map(({ at }) => at),
      );
    case 'answer': {
      const word = (value as string).toLowerCase();
      return upTo(
        cap,
        points,
        answers.filter(({ answer }) => answer.toLowerCase().includes(word)).map(({ at }) => at),
      );
    }
    case 'question':
      return session.questions.length > 0
        ? once(latest(session.questions), points * session.questions.length)
        : [];
    case 'handout': {
      const different = new Set(session.handouts.map(({ id }) => id)).size;
      return different > 0 ? once(latest(session.handouts.map(({ at }) => at)), points * different) : [];
    }
    case 'replay': {
      const most = Math.max(-1, ...session.replays.map(({ minutes }) => minutes));
      return most >= (value as number) ? once(latest(session.replays.map(({ at }) => at))) : [];
    }
    case 'offer-seen':
      return once(session.seenOfferAt);
    case 'click':
      return session.clicks.length > 0 ? once(latest(session.clicks)) : [];
    case 'order':
      return once(session.boughtAt);
    default:
      return [];
  }
}

/** For what was done outside of sessions. */
export function earnedOutside(rule: ScoringRule, others: PlainActs['others']): Earned[] {
  const word = typeof rule.value === 'string' ? rule.value.toLowerCase() : '';
  const found = others
    .filter(({ field, about }) => field === rule.field && about.toLowerCase().includes(word))
    .toSorted((one, other) => other.at.getTime() - one.at.getTime());
  return upTo(
    rule.cap ?? 100 * Math.abs(rule.points),
    rule.points,
    found.map(({ at }) => at),
  );
}
