import { inEveryLanguage } from '@funnelcast/languages';
import { inAskedLanguage } from '@funnelcast/service-kit';
import type { ConveyorStage, Get } from './conveyor-stage.js';

type Draft = Omit<ConveyorStage, 'id'>;
type Kept = Pick<Draft, 'owner' | 'get' | 'overtakes' | 'stuckDays'>;

const rule = (...rules: Extract<Get, { kind: 'rule' }>['rule']['rules']): Get => ({
  kind: 'rule',
  rule: { combinator: 'or', not: false, rules },
});
const times = (field: 'registered' | 'attended' | 'answered' | 'bought', number: number) => ({
  field,
  operator: 'at-least' as const,
  value: { number },
});
const byMarketing = (get: Get, stuckDays: number): Kept => ({
  owner: 'marketing',
  get,
  overtakes: false,
  stuckDays,
});

/** What a workspace begins with, to be changed into its own; the words are in the catalogues. */
const STAGES = {
  contact: byMarketing({ kind: 'rule', rule: { combinator: 'and', not: false, rules: [] } }, 14),
  registered: byMarketing(rule(times('registered', 1)), 14),
  attended: byMarketing(rule(times('attended', 1)), 7),
  qualified: {
    owner: 'telemarketer',
    get: rule(times('answered', 1), { field: 'attribute', operator: 'exists', value: { name: 'class' } }),
    overtakes: false,
    stuckDays: 7,
  },
  meeting: { owner: 'seller', get: { kind: 'by-hand' }, overtakes: false, stuckDays: 7 },
  bought: { owner: 'seller', get: rule(times('bought', 1)), overtakes: true, stuckDays: 60 },
  'next-rung': { owner: 'account-manager', get: rule(times('bought', 2)), overtakes: true, stuckDays: null },
} as const satisfies Record<string, Kept>;

/** Marketing calls nobody, and so has no script. In the first language asked for, in the form of an Accept-Language header. */
export function proposedStages(asked: string): Draft[] {
  const words = inAskedLanguage(
    inEveryLanguage(({ pages }) => pages.conveyor),
    asked,
  );
  return (Object.keys(STAGES) as (keyof typeof STAGES)[]).map((key) => ({
    script: '',
    ...words[key],
    ...STAGES[key],
  }));
}
