import type { ScoringRule } from '../scoring-rules/scoring.js';

/** What anybody who was there could tell of a person, without any SQL. */
export interface PlainActs {
  sessions: {
    came: Date | null;
    /** What departures told, or the verdict. */
    stayedMinutes: number;
    startedAt: Date | null;
    /** Since when they are in the room now; null for whoever left, or is settled. */
    hereSince: Date | null;
    lengthMinutes: number;
    /** The session is over, and they were told of. */
    ended: boolean;
    answers: { id: string; question: string; answer: string; at: Date }[];
    questions: Date[];
    handouts: { id: string; at: Date }[];
    replays: { minutes: number; at: Date }[];
    seenOfferAt: Date | null;
    clicks: Date[];
    boughtAt: Date | null;
  }[];
  /** Clicks on offers and purchases, by the number of the offer. */
  asked: { offer: number; at: Date }[];
  paid: { offer: number; at: Date }[];
  /** Code words, magnets, letters followed, pages seen, calls. */
  others: { field: string; id: string; about: string; at: Date }[];
  attributes: Record<string, string>;
  tags: string[];
  unsubscribed: boolean;
  /** By a member. */
  disqualified: boolean;
}

/** Of somebody with places in so many sessions of an hour. */
export const nothingDone = (sessions: number): PlainActs => ({
  sessions: Array.from({ length: sessions }, () => ({
    came: null,
    stayedMinutes: 0,
    startedAt: null,
    hereSince: null,
    lengthMinutes: 60,
    ended: false,
    answers: [],
    questions: [],
    handouts: [],
    replays: [],
    seenOfferAt: null,
    clicks: [],
    boughtAt: null,
  })),
  asked: [],
  paid: [],
  others: [],
  attributes: {},
  tags: [],
  unsubscribed: false,
  disqualified: false,
});

export interface PlainScoring {
  rules: readonly ScoringRule[];
  halfLifeDays: number;
  fitThresholds: readonly [number, number];
  engagementThresholds: readonly [number, number];
  stages: Readonly<Record<string, string>>;
  overrides: { unsubscribed: string | null; bought: string | null };
}

interface Earned {
  points: number;
  at: Date;
}

export interface PlainLead {
  /** Of each session, in their order. */
  scores: number[];
  fit: number;
  /** In points, as they are worth at the moment that was asked about. */
  engagement: number;
  cell: string;
  stage: string;
  phase: string;
}

type PlainSession = PlainActs['sessions'][number];

const DAY_MS = 86_400_000;
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** What the product promises about one person: slow, plain, and sharing nothing with the service. */
export function plainLead(acts: PlainActs, scoring: PlainScoring, now: Date): PlainLead {
  const rules = scoring.rules.filter(({ active }) => active);
  const doing = rules.filter(({ kind }) => kind === 'engagement');
  const ledgers = acts.sessions.map((session) =>
    doing.flatMap((rule) => earnedInSession(rule, session, now)),
  );
  const others = doing.flatMap((rule) => earnedOutside(rule, acts.others));
  const fit = sum(
    rules.filter((rule) => rule.kind === 'fit' && fits(rule, acts)).map(({ points }) => points),
  );
  const worth = ({ points, at }: Earned) =>
    points * 2 ** ((at.getTime() - now.getTime()) / DAY_MS / scoring.halfLifeDays);
  const all = [...ledgers.flat(), ...others];
  // Nobody is worth less than nothing; what is left of equal numbers is a last digit.
  const left = sum(all.map(worth));
  const engagement = left > 1e-6 ? left : 0;
  const [a, b] = scoring.fitThresholds;
  const [first, second] = scoring.engagementThresholds;
  const reaches = (threshold: number) => engagement >= threshold * (1 - 1e-9);
  const cell = `${fit >= a ? 'A' : fit >= b ? 'B' : 'C'}${reaches(first) ? 1 : reaches(second) ? 2 : 3}`;
  const bought = acts.sessions.some(({ boughtAt }) => boughtAt);
  return {
    scores: ledgers.map((ledger) => Math.max(0, sum(ledger.map(({ points }) => points)))),
    fit,
    engagement,
    cell,
    stage:
      (acts.disqualified ? 'disqualified' : null) ??
      (acts.unsubscribed ? scoring.overrides.unsubscribed : null) ??
      (bought ? scoring.overrides.bought : null) ??
      scoring.stages[cell]!,
    phase: phaseOf(acts, engagement, scoring.halfLifeDays, now),
  };
}

/** Three half-lives after asking, twelve after buying; of all else an eighth of a point has to be left. */
function phaseOf({ asked, paid }: PlainActs, engagement: number, halfLifeDays: number, now: Date): string {
  const fresh = ({ at }: { at: Date }, halfLives: number) =>
    now.getTime() - at.getTime() < halfLives * halfLifeDays * DAY_MS;
  const bought = new Set(paid.map(({ offer }) => offer));
  const wanted = asked.filter(
    ({ offer, at }) => !bought.has(offer) && paid.every((one) => one.at.getTime() < at.getTime()),
  );
  if (wanted.some((one) => fresh(one, 3))) return 'buy';
  if (paid.some((one) => fresh(one, 12))) return 'engage';
  return engagement >= (1 / 8) * (1 - 1e-9) ? 'explore' : 'discover';
}

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

function earnedInSession(rule: ScoringRule, session: PlainSession, now: Date): Earned[] {
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
      return session.ended && stayed < (value as number) ? once(came) : [];
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

function earnedOutside(rule: ScoringRule, others: PlainActs['others']): Earned[] {
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

function fits({ field, operator, value }: ScoringRule, { attributes, tags }: PlainActs): boolean {
  if (field === 'tag') return tags.includes(value as string) === (operator === 'is');
  // Everybody in these histories is.
  if (field === 'language') return value === 'de';
  const { name, value: wanted } = value as { name: string; value?: string | number | string[] };
  const known = attributes[name]?.toLowerCase();
  if (operator === 'exists') return known !== undefined;
  if (operator === 'exists-not') return known === undefined;
  if (operator === 'at-least') return known !== undefined && Number(known) >= Number(wanted);
  if (operator === 'any-of') return (wanted as string[]).some((one) => one.toLowerCase() === known);
  return (known === String(wanted).toLowerCase()) === (operator === 'is');
}

/** What lists show of somebody. */
type Counted = { scores: number[]; cell: string; stage: string };

/** The lists of both sessions by the rules of now and by others; each holds one person. */
export function standings(now: Counted, after: Counted) {
  const standing = ({ scores, cell, stage }: Counted, index: number) => ({
    rank: 1,
    score: scores[index],
    cell,
    stage,
  });
  return now.scores.map((_, index) => [{ now: standing(now, index), after: standing(after, index) }]);
}
