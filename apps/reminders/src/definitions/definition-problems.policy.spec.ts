import { aDefinition, aLetter, aStep, daysLater } from '../testing/a-sequence.js';
import type { SequenceDefinition, StepDefinition } from './definition.js';
import { bringsSession, definitionProblems, definitionWarnings } from './definition-problems.policy.js';

const found = (definition: Partial<SequenceDefinition>) =>
  definitionProblems(aDefinition({ steps: [aLetter('a')], ...definition })).map(
    ({ pointer, rule }) => `${pointer} ${rule}`,
  );
const at = (timing: object) =>
  aLetter('a', { timing: { anchor: 'previous', offsetDays: 0, offsetMinutes: 0, ...timing } });
const wait = aStep({ key: 'w', kind: 'wait', wait: { for: { kind: 'replied', match: {} } } });
const within = (branch: string, stepKey = 'w') => ({ within: { stepKey, branch } });
const selling: StepDefinition = aLetter('s', {
  message: { channel: 'email', subject: 's', body: 's', sells: true },
});

describe(definitionProblems, () => {
  it.each([
    ['no steps', { steps: [] }, '/steps required'],
    [
      'a date of every year for which nobody may return',
      { trigger: { on: 'contact-date', attribute: 'birthday', everyYear: true } },
      '/reentry/allow every-year',
    ],
    [
      'a date of every year that begins before the last one has ended',
      {
        trigger: { on: 'contact-date', attribute: 'birthday', everyYear: true, days: 301 },
        reentry: { allow: 'after-the-end' },
      },
      '/trigger/days every-year-days',
    ],
    [
      'what is no date, every year',
      { trigger: { on: 'by-hand', everyYear: true }, reentry: { allow: 'after-the-end' } },
      '/trigger/everyYear date',
    ],
    ['a moment of every year', { steps: [at({ everyYear: true })] }, '/steps/0/timing/everyYear date'],
    ['a date without attribute', { trigger: { on: 'contact-date' } }, '/trigger/attribute required'],
    ['a silence without days', { trigger: { on: 'inactivity' } }, '/trigger/days required'],
    ['a return without days', { reentry: { allow: 'after-days' } }, '/reentry/days required'],
    ['a first step in a branch', { steps: [aLetter('a', within('x'))] }, '/steps/0/within place'],
    [
      'a branch of a later step',
      { steps: [aLetter('a'), aLetter('b', within('happened')), wait] },
      '/steps/1/within place',
    ],
    [
      'a branch that is not there',
      { steps: [wait, aLetter('a', within('perhaps'))] },
      '/steps/1/within branch',
    ],
    [
      'a step behind the end',
      { steps: [aStep({ key: 'e', kind: 'end' }), aLetter('a')] },
      '/steps/1 unreachable',
    ],
    [
      'a session that nothing brings',
      { trigger: { on: 'tag-added' }, steps: [at({ anchor: 'session-start' })] },
      '/steps/0/timing/anchor no-session',
    ],
    ['before what has been', { steps: [at({ offsetDays: -1 })] }, '/steps/0/timing/offsetDays min'],
    [
      'an anchor without attribute',
      { steps: [at({ anchor: 'contact-date' })] },
      '/steps/0/timing/attribute required',
    ],
  ] as [string, Partial<SequenceDefinition>, string][])('finds %s', (_what, definition, expected) => {
    expect(found(definition)).toEqual([expected]);
  });

  it.each([
    [
      'an end inside a branch',
      { steps: [wait, aStep({ key: 'e', kind: 'end', ...within('timeout') }), aLetter('a')] },
    ],
    [
      'before the session',
      { trigger: { on: 'registered' }, steps: [at({ anchor: 'session-start', offsetDays: -3 })] },
    ],
    ['before a date', { steps: [at({ anchor: 'contact-date', attribute: 'ends', offsetDays: -3 })] }],
    ['days later', { steps: [aLetter('a'), aLetter('b', daysLater(3))] }],
  ] as [string, Partial<SequenceDefinition>][])('has nothing against %s', (_what, definition) => {
    expect(found(definition)).toEqual([]);
  });
});

describe(definitionWarnings, () => {
  const warnings = (definition: Partial<SequenceDefinition>) =>
    definitionWarnings(aDefinition(definition), 2).map(({ rule }) => rule);

  it('warns of what sells without a goal, and with too few touches', () => {
    expect(warnings({ steps: [selling] })).toEqual(['sells-without-goal', 'few-touches']);
    expect(warnings({ steps: [selling, aLetter('a')], goals: [{ kind: 'order-paid', match: {} }] })).toEqual(
      [],
    );
  });

  it('says nothing of what does not sell', () => {
    expect(warnings({ steps: [aLetter('a')] })).toEqual([]);
  });
});

describe(bringsSession, () => {
  it('knows what happens around a session', () => {
    expect(bringsSession({ on: 'joined' })).toBe(true);
    expect(bringsSession({ on: 'by-hand' })).toBe(false);
    expect(bringsSession({ on: 'question-asked' })).toBe(true);
    expect(bringsSession({ on: 'replied' })).toBe(false);
  });

  it('knows that only the ready-made segments are those of a session', () => {
    expect(bringsSession({ on: 'segment-entered', match: { segment: 'no-show' } })).toBe(true);
    expect(bringsSession({ on: 'segment-left', match: { segmentId: 'bought' } })).toBe(true);
    expect(bringsSession({ on: 'segment-entered', match: { segment: 'Warm leads' } })).toBe(false);
    expect(bringsSession({ on: 'segment-entered' })).toBe(false);
  });
});
