import type { FieldProblem } from '@funnelcast/service-kit';
import {
  branchesOf,
  type MessageContent,
  type SequenceDefinition,
  type StepDefinition,
  type Trigger,
} from './definition.js';
import { contentProblems } from './step-content-problems.policy.js';

/**
 * What happens around a session brings a session along; a tag, a date or a silence does not. What happens to an offer of no
 * webinar brings none either, and begins only what gets along without.
 */
const WITH_SESSION = new Set<Trigger['on']>([
  'registered',
  'registration-cancelled',
  'attendance-settled',
  'joined',
  'poll-answered',
  'question-asked',
  'offer-presented',
  'offer-clicked',
  'order-placed',
  'order-paid',
  'order-refunded',
  'order-cancelled',
]);

const COUNTS_BACKWARDS = new Set(['session-start', 'offer-deadline', 'contact-date']);

/** The ready-made segments are those of a session's people; a segment by rule knows people and no session. */
const SEGMENTS_OF_SESSION = new Set([
  'attended',
  'no-show',
  'left-early',
  'stayed-to-offer',
  'clicked',
  'bought',
]);

const SESSION_ANCHORS = new Set(['session-start', 'session-end']);

export function bringsSession({ on, match = {} }: Trigger): boolean {
  if (on !== 'segment-entered' && on !== 'segment-left') return WITH_SESSION.has(on);
  const segment = match['segmentId'] ?? match['segment'];
  return segment !== undefined && SEGMENTS_OF_SESSION.has(segment);
}

export function countsFromSession(
  { timing }: StepDefinition,
  { steps, trigger }: Pick<SequenceDefinition, 'steps' | 'trigger'>,
): boolean {
  if (timing?.anchor !== 'offer-deadline') return timing !== undefined && SESSION_ANCHORS.has(timing.anchor);
  // A letter that names its offer begins the time for it.
  return trigger.on !== 'offer-presented' && !steps.some(({ message }) => message && namesOffer(message));
}

/** Times that nothing would ever be counted from, where what begins the sequence brings no session along. */
export function anchorsOfNoSession(definition: SequenceDefinition): FieldProblem[] {
  return definition.steps.flatMap((step, nth) =>
    countsFromSession(step, definition) ? [noSession(`/steps/${nth}/timing/anchor`)] : [],
  );
}

function noSession(pointer: string): FieldProblem {
  return problem(pointer, 'no-session', 'What enrols people here brings no session along.');
}

export function namesOffer({ sells, offerId, nextRung }: MessageContent): boolean {
  return sells && Boolean(offerId ?? nextRung);
}

/** Everything that keeps a sequence from being published, each with the field that has to change. */
export function definitionProblems(definition: SequenceDefinition): FieldProblem[] {
  const { steps } = definition;
  return [
    ...triggerProblems(definition),
    ...(steps.length === 0 ? [problem('/steps', 'required', 'A sequence needs at least one step.')] : []),
    ...steps.flatMap((step, nth) => [
      ...placeProblems(steps, nth),
      ...timingProblems(step, `/steps/${nth}/timing`, definition),
      ...contentProblems(step, `/steps/${nth}`),
    ]),
  ];
}

/** What may be published, and is perhaps not what was meant. */
export function definitionWarnings(
  { steps, goals }: SequenceDefinition,
  fewestTouches: number,
): FieldProblem[] {
  const touches = steps.filter(({ kind }) => kind === 'message' || kind === 'task').length;
  const selling = steps.flatMap(({ message }) => (message?.sells ? [message] : []));
  // What names its offer stops at the gate for whoever has it; and buyers are sold the next rung.
  const sellsWebinars = selling.some(({ offerId, nextRung }) => !offerId && !nextRung);
  const sells = selling.some(({ nextRung }) => !nextRung);
  return [
    ...(sellsWebinars && !goals.some(({ kind }) => kind === 'order-paid')
      ? [
          problem(
            '/goals',
            'sells-without-goal',
            'It sells and has no goal: people who bought go on walking it.',
          ),
        ]
      : []),
    ...(sells && touches < fewestTouches
      ? [
          problem(
            '/steps',
            'few-touches',
            `It has ${touches} touches; most people buy after about ${fewestTouches}.`,
          ),
        ]
      : []),
  ];
}

export function problem(pointer: string, rule: string, message: string): FieldProblem {
  return { pointer, rule, message };
}

/** So early one anniversary would begin what the one before has not ended yet. */
const LONGEST_YEARLY_DAYS = 300;

function triggerProblems({ trigger, reentry }: SequenceDefinition): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (trigger.everyYear && trigger.on !== 'contact-date')
    problems.push(problem('/trigger/everyYear', 'date', 'Only a date comes every year.'));
  if (trigger.everyYear && reentry.allow === 'never')
    problems.push(problem('/reentry/allow', 'every-year', 'Who may never return begins only once.'));
  if (trigger.everyYear && (trigger.days ?? 0) > LONGEST_YEARLY_DAYS)
    problems.push(
      problem(
        '/trigger/days',
        'every-year-days',
        `What comes every year begins at most ${LONGEST_YEARLY_DAYS} days before.`,
      ),
    );
  if (trigger.on === 'contact-date' && !trigger.attribute)
    problems.push(problem('/trigger/attribute', 'required', 'Name the attribute that holds the date.'));
  if (trigger.on === 'inactivity' && !trigger.days)
    problems.push(problem('/trigger/days', 'required', 'Say after how many days of silence.'));
  if (reentry.allow === 'after-days' && !reentry.days)
    problems.push(problem('/reentry/days', 'required', 'Say after how many days somebody may return.'));
  return problems;
}

function placeProblems(steps: readonly StepDefinition[], nth: number): FieldProblem[] {
  const { within } = steps[nth]!;
  const pointer = `/steps/${nth}/within`;
  const problems: FieldProblem[] = [];
  if (nth === 0 && within) problems.push(problem(pointer, 'place', 'The first step stands in no branch.'));
  if (within && nth > 0) {
    const parent = steps.slice(0, nth).find(({ key }) => key === within.stepKey);
    if (!parent)
      problems.push(problem(pointer, 'place', 'The step whose branch this is must stand before it.'));
    else if (!branchesOf(parent).includes(within.branch))
      problems.push(problem(pointer, 'branch', `That step has no branch “${within.branch}”.`));
  }
  if (followsAnEnd(steps, nth))
    problems.push(
      problem(`/steps/${nth}`, 'unreachable', 'Nobody gets here: the step before it ends the walk.'),
    );
  return problems;
}

/** The row is the branch, or the trunk, in which a step stands. */
function followsAnEnd(steps: readonly StepDefinition[], nth: number): boolean {
  const { within } = steps[nth]!;
  const before = steps
    .slice(0, nth)
    .filter((step) => step.within?.stepKey === within?.stepKey && step.within?.branch === within?.branch)
    .at(-1);
  return before?.kind === 'end' || before?.kind === 'go-to';
}

function timingProblems(
  step: StepDefinition,
  pointer: string,
  definition: SequenceDefinition,
): FieldProblem[] {
  const { timing } = step;
  if (!timing) return [];
  const problems: FieldProblem[] = [];
  const { anchor, offsetDays, offsetMinutes, attribute, everyYear } = timing;
  if (countsFromSession(step, definition) && !bringsSession(definition.trigger))
    problems.push(noSession(`${pointer}/anchor`));
  if ((offsetDays < 0 || offsetMinutes < 0) && !COUNTS_BACKWARDS.has(anchor))
    problems.push(problem(`${pointer}/offsetDays`, 'min', 'Nothing can be due before this moment.'));
  if (everyYear && anchor !== 'contact-date')
    problems.push(problem(`${pointer}/everyYear`, 'date', 'Only a date comes every year.'));
  if (anchor === 'contact-date' && !attribute)
    problems.push(problem(`${pointer}/attribute`, 'required', 'Name the attribute that holds the date.'));
  return problems;
}
