import { DEFAULT_SETTINGS, type OwnerRule } from './hand-off-rules.js';
import { asksForStage, rulesForBuyers } from './rules-that-ask.policy.js';

const rule = (changed: Partial<OwnerRule>): OwnerRule => ({
  stage: 'any',
  rung: 'any',
  role: 'telemarketer',
  territory: false,
  choose: 'round-robin',
  ...changed,
});

describe(asksForStage, () => {
  it('asks for a stage that a rule names, whoever is in the team', () => {
    expect(asksForStage('nurture', [rule({ stage: 'nurture' })], new Set())).toBe(true);
    expect(asksForStage('disqualified', [rule({ stage: 'disqualified' })], new Set())).toBe(true);
    expect(asksForStage('nurture', [rule({ stage: 'sales-ready' })], new Set(['telemarketer']))).toBe(false);
  });

  it('takes a rule for any stage where its function exists, and not for the disqualified', () => {
    expect(asksForStage('nurture', [rule({})], new Set(['telemarketer']))).toBe(true);
    expect(asksForStage('nurture', [rule({})], new Set(['seller']))).toBe(false);
    expect(asksForStage('disqualified', [rule({})], new Set(['telemarketer']))).toBe(false);
  });
});

describe(rulesForBuyers, () => {
  it('knows the one that is brought along where somebody keeps buyers', () => {
    expect(rulesForBuyers(DEFAULT_SETTINGS.rules, new Set(['seller']))).toEqual([]);
    expect(rulesForBuyers(DEFAULT_SETTINGS.rules, new Set(['account-manager']))).toMatchObject([
      { stage: 'bought', role: 'account-manager' },
    ]);
  });
});
