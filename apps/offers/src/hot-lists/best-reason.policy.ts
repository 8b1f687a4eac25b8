/** Why somebody should be called, in the order in which sales would choose among several reasons. */
export const BEST_REASONS = [
  'bought',
  'said-no',
  'clicked-not-bought',
  'answered-ready',
  'asked',
  'stayed-to-offer',
  'ready-to-buy',
  'answered',
  'stayed-long',
  'left-early',
  'missed',
  'registered',
] as const;
export type BestReasonCode = (typeof BEST_REASONS)[number];

export interface BestReason {
  code: BestReasonCode;
  /** What was answered, or how often something was done. */
  detail: string | null;
  /** In plain words. */
  text: string;
}

/** What is known about the person when the choice is made. */
export interface KnownAboutPerson {
  bought: boolean;
  clicks: number;
  answers: readonly string[];
  questions: number;
  status: string;
  phase: string;
  minutes: number;
  /** Null before the session has a length. */
  sessionMinutes: number | null;
  lastCall: { outcome: string; at: Date } | null;
  /** In this session. */
  lastActivityAt: Date | null;
}

/** An answer that speaks of money or of a time soon tells readiness; in the languages that come with the product. */
const READY =
  /budget|this (?:week|month|quarter|year)|next (?:week|month|quarter)|\bnow\b|soon|immediately|asap|buy|price|decid|бюджет|сейчас|сразу|скоро|(?:эт|следующ)\S* (?:недел|месяц|квартал|год)|купи|цен[аеу]|решени/iu;
/** Who was there for that share of the session heard most of it. */
const LONG = 0.7;

/** Chooses one reason: the strongest sign of readiness first, and for a buyer that there is nothing left to sell here. */
export function bestReason(person: KnownAboutPerson): BestReason {
  const { answers, clicks, questions, minutes, sessionMinutes, status } = person;
  const ready = answers.find((answer) => READY.test(answer));
  if (person.bought) return reason('bought', 'has bought: welcome them, and offer the next step');
  const no = refusal(person);
  if (no) return reason('said-no', `said no on a call on ${no.slice(0, 10)}`, no);
  if (clicks > 0) {
    const often = clicks === 1 ? '' : clicks === 2 ? ' twice' : ` ${clicks} times`;
    return reason('clicked-not-bought', `clicked the offer${often} and has not bought`, String(clicks));
  }
  if (ready !== undefined) return reason('answered-ready', `answered "${ready}"`, ready);
  if (questions > 0) {
    return reason(
      'asked',
      questions === 1 ? 'asked a question' : `asked ${questions} questions`,
      `${questions}`,
    );
  }
  if (status === 'stayed-to-offer') return reason('stayed-to-offer', 'stayed until the offer was shown');
  if (person.phase === 'buy') return reason('ready-to-buy', 'is about to choose');
  if (answers.length > 0) return reason('answered', `answered "${answers.at(-1)!}"`, answers.at(-1)!);
  const stayedLong = sessionMinutes !== null && sessionMinutes > 0 && minutes / sessionMinutes >= LONG;
  if (stayedLong || status === 'attended') {
    return reason('stayed-long', `stayed ${Math.round(minutes)} minutes`, `${Math.round(minutes)}`);
  }
  if (status === 'left-early') return reason('left-early', 'left early: ask what was missing');
  if (status === 'no-show') return reason('missed', 'missed the session: offer the recording');
  return reason('registered', 'registered: ask what they hope for');
}

/** When they said no, unless they did something afterwards that is a better reason. */
function refusal({ lastCall, lastActivityAt }: KnownAboutPerson): string | null {
  if (lastCall?.outcome !== 'negative' || (lastActivityAt && lastActivityAt > lastCall.at)) return null;
  return lastCall.at.toISOString();
}

const reason = (code: BestReasonCode, text: string, detail: string | null = null): BestReason => ({
  code,
  detail,
  text,
});
