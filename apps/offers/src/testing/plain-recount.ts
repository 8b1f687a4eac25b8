import type { EventContract, FactData } from '@funnelcast/contracts';
import {
  AttendanceSettled,
  AttendeeJoined,
  AttendeeLeft,
  PollAnswered,
  QuestionAsked,
  RegistrationCancelled,
  RegistrationConfirmed,
} from '@funnelcast/contracts';

export interface Recorded {
  contract: EventContract;
  data: { registrationId?: string | null };
}

export interface Recount {
  score: number;
  reasons: string[];
  segments: string[];
  listed: boolean;
  joinedNow: boolean;
}

/**
 * What the product promises, counted for one person from the facts as they were recorded: slow, plain, and sharing
 * nothing with the service. Here the points are written out again on purpose.
 */
export function recount(
  facts: readonly Recorded[],
  { clicks, bought }: { clicks: number; bought: boolean },
): Recount {
  const of = <C extends EventContract>(contract: C) =>
    facts.filter((fact) => fact.contract === contract).map(({ data }) => data as FactData<C>);
  const lastOf = (contract: EventContract) => facts.findLastIndex((fact) => fact.contract === contract);

  const verdict = of(AttendanceSettled).at(-1);
  const came = of(AttendeeJoined).length > 0;
  const minutes = verdict?.minutes ?? Math.max(0, ...of(AttendeeLeft).map((data) => data.minutes));
  const length = verdict?.sessionMinutes || 45;
  const stayed = Math.min(minutes, length);
  // Tenths of minutes as whole numbers, so that a half is a half.
  const forMinutes = Math.floor((2 * 40 * Math.round(stayed * 10) + length * 10) / (2 * length * 10));
  const polls = new Map(
    of(PollAnswered)
      .toReversed()
      .map((data) => [data.pollId, data]),
  );
  const questions = new Set(of(QuestionAsked).map((data) => data.questionId)).size;

  const ledger: [points: number, reason: string][] = [];
  if (came) ledger.push([10, 'came to the session']);
  if (forMinutes > 0 && Math.round(stayed) > 0) {
    ledger.push([forMinutes, `stayed ${Math.round(stayed)} of ${Math.round(length)} minutes`]);
  }
  for (const { optionText, question } of polls.values())
    ledger.push([8, `answered "${optionText}" in the poll "${question}"`]);
  if (questions > 0)
    ledger.push([
      6 * Math.min(questions, 3),
      questions === 1 ? 'asked a question' : `asked ${questions} questions`,
    ]);
  const times =
    ['', 'clicked the offer', 'clicked the offer twice'][clicks] ?? `clicked the offer ${clicks} times`;
  if (clicks > 0) ledger.push([25, times]);
  if (bought) ledger.push([50, 'bought']);

  return {
    score: ledger.reduce((sum, [points]) => sum + points, 0),
    reasons: ledger.map(([points, reason]) => `${points} ${reason}`).sort(),
    segments: [
      ...(verdict?.attended ? ['attended'] : []),
      ...(verdict && verdict.status !== 'attended' ? [verdict.status] : []),
      ...(clicks > 0 ? ['clicked'] : []),
      ...(bought ? ['bought'] : []),
    ].sort(),
    listed: came || lastOf(RegistrationConfirmed) >= lastOf(RegistrationCancelled),
    joinedNow: !verdict && lastOf(AttendeeJoined) > lastOf(AttendeeLeft),
  };
}
