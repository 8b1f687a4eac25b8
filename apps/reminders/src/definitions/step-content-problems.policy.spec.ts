import type { Clause } from '../conditions/rule.js';
import { aLetter, aStep } from '../testing/a-sequence.js';
import type { StepDefinition } from './definition.js';
import { contentProblems } from './step-content-problems.policy.js';

const found = (step: StepDefinition) =>
  contentProblems(step, '').map(({ pointer, rule }) => `${pointer} ${rule}`);
const message = (channel: 'email' | 'sms', subject: string, body: string) =>
  aLetter('a', { message: { channel, subject, body, sells: false } });
const asks = (...clauses: Clause[]) =>
  aStep({ key: 'a', kind: 'condition', condition: { join: 'all', clauses } });
const splits = (...weights: number[]) =>
  aStep({ key: 'a', kind: 'split', split: weights.map((weight, nth) => ({ name: `${nth}`, weight })) });
const bare = (kind: StepDefinition['kind']) => aStep({ key: 'a', kind });

describe(contentProblems, () => {
  it.each([
    [bare('message'), ['/message required']],
    [message('email', ' ', ''), ['/message/body required', '/message/subject required']],
    [bare('task'), ['/task/title required']],
    [bare('wait'), ['/wait/for required']],
    [bare('condition'), ['/condition required']],
    [asks({ field: 'tag', operator: 'is' }), ['/condition/clauses/0/value required']],
    [asks({ field: 'attribute', operator: 'exists' }), ['/condition/clauses/0/attribute required']],
    [asks({ field: 'happened', operator: 'exists' }), ['/condition/clauses/0/happening required']],
    [asks({ field: 'touches', operator: 'is', value: 'many' }), ['/condition/clauses/0/value number']],
    [splits(1), ['/split min']],
    [splits(0, 0), ['/split weights']],
    [bare('mark'), ['/mark required']],
    [bare('go-to'), ['/goToSequenceId required']],
    [bare('webhook'), ['/webhookEvent required']],
  ] as [StepDefinition, string[]][])('of %j finds %j', (step, expected) => {
    expect(found(step)).toEqual(expected);
  });

  it.each([
    message('email', 'Hello', 'Hello'),
    message('sms', '', 'Hello'),
    asks({ field: 'tag', operator: 'exists' }),
    asks({ field: 'happened', operator: 'at-least', value: '1', happening: 'order-paid' }),
    splits(1, 0),
    aStep({ key: 'a', kind: 'mark', mark: { removeTags: ['cold'] } }),
    aStep({ key: 'a', kind: 'mark', mark: { attribute: 'class', value: 'A' } }),
    bare('end'),
  ])('has nothing against %j', (step) => {
    expect(found(step)).toEqual([]);
  });
});
