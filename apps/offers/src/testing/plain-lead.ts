import type { ScoringRule } from '../scoring-rules/scoring.js';
import type { PlainActs } from './plain-acts.js';
import { type Earned, earnedInSession, earnedOutside } from './plain-points.js';

export interface PlainScoring {
  rules: readonly ScoringRule[];
  halfLifeDays: number;
  fitThresholds: readonly [number, number];
  engagementThresholds: readonly [number, number];
  stages: Readonly<Record<string, string>>;
  overrides: { unsubscribed: string | null; bought: string | null };
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
  const bought = acts.paid.length > 0;
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
