import { asProblem, type FieldError } from '../http/problem';
import { fieldText } from '../http/problem-text';
import { m } from '../messages';
import type { Definition, Draft, DraftProblem } from './types';

const text = m.sequenceEditor.problems;

/** What keeps a draft from being published, at the step and the field that have to change. */
export interface Flaw {
  stepKey?: string;
  /** Within the step, or within the definition where there is none: `message/body`, `trigger/days`. */
  field: string;
  words: string;
  /** Where it is put right, when that is not in the sequence. */
  settings?: '/settings' | '/settings/mail';
}

export interface Check {
  flaws: Flaw[];
  warnings: Flaw[];
}

export const checkOf = ({ definition, problems, warnings }: Draft): Check => ({
  flaws: problems.map((problem) => flawOf(problem, definition)),
  warnings: warnings.map((warning) => flawOf(warning, definition)),
});

/** A draft that was refused as a whole says so at its fields, too. */
export function refusalOf(error: unknown, definition: Definition): Flaw[] {
  return asProblem(error).fields.map(({ pointer, ...rest }) =>
    flawOf({ ...rest, pointer: pointer.replace(/^\/definition/, '') }, definition),
  );
}

function flawOf(problem: DraftProblem, { steps }: Definition): Flaw {
  const settings = settingsOf[problem.rule];
  const [, nth, field] = /^\/steps\/(\d+)\/?(.*)$/.exec(problem.pointer) ?? [];
  if (nth === undefined)
    return { field: problem.pointer.slice(1), words: wordsOf(problem.pointer.slice(1), problem), settings };
  return {
    stepKey: steps[Number(nth)]?.key,
    field: field ?? '',
    words: wordsOf(field ?? '', problem),
    settings,
  };
}

const settingsOf: Record<string, Flaw['settings']> = {
  'channel-not-set-up': '/settings',
  'channel-not-working': '/settings',
  'answers-elsewhere': '/settings/mail',
};

const byRule: Record<string, string> = {
  place: text.place,
  branch: text.place,
  unreachable: text.unreachable,
  'no-session': text.noSession,
  'every-year': text.everyYear,
  'every-year-days': text.everyYearDays,
  number: text.number,
  weights: text.weights,
  itself: text.goToItself,
  'not-live': text.goToNotLive,
  'needs-session': text.goToNeedsSession,
  'channel-not-set-up': text.channelNotSetUp,
  'channel-not-working': text.channelNotWorking,
  'answers-elsewhere': text.answersElsewhere,
  'answers-not-received': text.answersNotReceived,
  'sells-without-goal': text.sellsWithoutGoal,
  'few-touches': text.fewTouches,
  'offer-unknown': text.offerUnknown,
  'offer-of-another-webinar': text.offerOfAnotherWebinar,
  'offer-of-one-webinar': text.offerOfOneWebinar,
  'no-offer-on-core': text.noOfferOnRung(m.products.rungs.core),
  'no-offer-on-vip': text.noOfferOnRung(m.products.rungs.vip),
};

const byField: [RegExp, string][] = [
  [/^name$/, text.name],
  [/^steps$/, text.steps],
  [/^trigger\/attribute$/, text.triggerAttribute],
  [/^trigger\/days$/, text.triggerDays],
  [/^reentry\/days$/, text.reentryDays],
  [/^timing\/attribute$/, text.dateAttribute],
  [/^timing\/offsetDays$/, text.backwards],
  [/^message\/translations\//, text.translation],
  [/^message\/subject$/, text.subject],
  [/^message/, text.message],
  [/^task/, text.task],
  [/^wait/, text.wait],
  [/^condition\/clauses\//, text.clause],
  [/^condition$/, text.condition],
  [/^split\/\d+\/name$/, text.branchName],
  [/^split$/, text.split],
  [/^mark/, text.mark],
  [/^goToSequenceId$/, text.goTo],
  [/^webhookEvent$/, text.webhook],
];

/** The platform says it in English; here it is said in the reader’s words, where we know them. */
function wordsOf(field: string, problem: FieldError): string {
  if (problem.rule === 'liquid') {
    const variable = /“([\w.]+)” may be empty/.exec(problem.message)?.[1];
    return variable ? text.variable(variable) : text.liquid(problem.message);
  }
  return byRule[problem.rule] ?? byField.find(([known]) => known.test(field))?.[1] ?? fieldText(problem);
}

/** What is wrong at a field or below it. */
export const flawAt = (flaws: readonly Flaw[], field: string): string | undefined =>
  flaws.find((flaw) => flaw.field === field || flaw.field.startsWith(`${field}/`))?.words;
