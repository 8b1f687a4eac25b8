import type { ConveyorStage, Get } from './conveyor-stage.js';

type Draft = Omit<ConveyorStage, 'id'>;

const rule = (...rules: Extract<Get, { kind: 'rule' }>['rule']['rules']): Get => ({
  kind: 'rule',
  rule: { combinator: 'or', not: false, rules },
});
const times = (field: 'registered' | 'attended' | 'answered' | 'bought', number: number) => ({
  field,
  operator: 'at-least' as const,
  value: { number },
});
const stage = (
  name: string,
  words: Partial<Draft> & Pick<Draft, 'result' | 'gives' | 'gets' | 'get'>,
): Draft => ({
  name,
  owner: 'marketing',
  script: '',
  overtakes: false,
  stuckDays: 14,
  ...words,
});

/** What a workspace begins with, to be changed into its own. */
export const DEFAULT_STAGES: readonly Draft[] = [
  stage('Contact', {
    result: 'We may write to them',
    gives: 'A free lead magnet',
    gets: 'Name and e-mail address',
    get: { kind: 'rule', rule: { combinator: 'and', not: false, rules: [] } },
  }),
  stage('Registered', {
    result: 'A place in a webinar',
    gives: 'The invitation to a webinar about their problem',
    gets: 'A registration',
    get: rule(times('registered', 1)),
  }),
  stage('Attended', {
    result: 'They know what we can do',
    gives: 'The webinar',
    gets: 'An hour of their time',
    get: rule(times('attended', 1)),
    stuckDays: 7,
  }),
  stage('Qualified', {
    result: 'We know whether it fits',
    owner: 'telemarketer',
    gives: 'A short analysis of their situation',
    gets: 'Answers to our questions',
    get: rule(times('answered', 1), { field: 'attribute', operator: 'exists', value: { name: 'class' } }),
    script: 'You were at our webinar. May I ask two short questions, so that I can tell you what fits you?',
    stuckDays: 7,
  }),
  stage('Meeting', {
    result: 'They have a proposal',
    owner: 'seller',
    gives: 'Half an hour on their own case, and a plan they keep',
    gets: 'A meeting',
    get: { kind: 'by-hand' },
    script: 'I have looked at your answers. Shall we go through your case together for half an hour?',
    stuckDays: 7,
  }),
  stage('Bought', {
    result: 'A buyer',
    owner: 'seller',
    gives: 'The offer, until its deadline',
    gets: 'An order that is paid',
    get: rule(times('bought', 1)),
    script: 'Which question is still open before you decide?',
    overtakes: true,
    stuckDays: 60,
  }),
  stage('Next rung', {
    result: 'A buyer who came back',
    owner: 'account-manager',
    gives: 'The next product, made for buyers',
    gets: 'A second order',
    get: rule(times('bought', 2)),
    script: 'What have you reached with it so far, and what is next?',
    overtakes: true,
    stuckDays: null,
  }),
];
