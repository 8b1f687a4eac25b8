import { chooseOwners, type LeadToGive, type Seller } from './choose-owners.policy.js';
import type { OwnerRule } from './hand-off-rules.js';

const seller = (memberId: string, changed: Partial<Seller> = {}): Seller => ({
  memberId,
  name: memberId,
  role: 'seller',
  languages: [],
  timeZones: [],
  countries: [],
  tags: [],
  rungs: [],
  maxLoad: null,
  away: false,
  load: 0,
  lastOfferedAt: 0,
  ...changed,
});
const lead = (contactId: string, changed: Partial<LeadToGive> = {}): LeadToGive => ({
  contactId,
  stage: 'sales-ready',
  rung: 'front-end',
  bought: false,
  language: 'de',
  timeZone: 'europe/berlin',
  country: 'germany',
  tags: [],
  tried: [],
  memberId: null,
  role: null,
  ...changed,
});
const rule = (changed: Partial<OwnerRule> = {}): OwnerRule => ({
  stage: 'any',
  rung: 'any',
  role: 'seller',
  territory: true,
  choose: 'round-robin',
  ...changed,
});
const who = (leads: LeadToGive[], sellers: Seller[], ...rules: OwnerRule[]) =>
  chooseOwners(leads, sellers, rules).map(({ contactId, memberId }) => `${contactId} ${memberId}`);

describe(chooseOwners, () => {
  it('takes turns, from whoever waited longest', () => {
    const team = [seller('a', { lastOfferedAt: 5 }), seller('b', { lastOfferedAt: 3 })];
    expect(
      who(
        ['1', '2', '3'].map((id) => lead(id)),
        team,
        rule(),
      ),
    ).toEqual(['1 b', '2 a', '3 b']);
  });

  it('evens out what everybody has to do', () => {
    const team = [seller('a', { load: 2 }), seller('b')];
    expect(
      who(
        ['1', '2', '3', '4'].map((id) => lead(id)),
        team,
        rule({ choose: 'least-load' }),
      ),
    ).toEqual(['1 b', '2 b', '3 a', '4 b']);
  });

  it('keeps to territories, rungs and the most that somebody takes', () => {
    const team = [
      seller('french', { languages: ['fr'] }),
      seller('vip', { rungs: ['vip'] }),
      seller('full', { maxLoad: 1, load: 1 }),
      seller('here', { countries: ['germany'], maxLoad: 1 }),
    ];
    expect(who([lead('1'), lead('2'), lead('3', { language: 'fr' })], team, rule())).toEqual([
      '1 here',
      '3 french',
    ]);
  });

  it('goes on to the next rule when nobody of the first is free', () => {
    const team = [seller('a', { away: true }), seller('t', { role: 'telemarketer' })];
    expect(who([lead('1')], team, rule(), rule({ role: 'telemarketer' }))).toEqual(['1 t']);
  });

  it('asks nobody twice in one round', () => {
    expect(who([lead('1', { tried: ['a'] }), lead('2')], [seller('a')], rule())).toEqual(['2 a']);
  });

  it('leaves people with whoever has the right function, and moves them on from the wrong one', () => {
    const team = [seller('a'), seller('t', { role: 'telemarketer' })];
    const rules = [rule({ stage: 'sales-ready' }), rule({ role: 'telemarketer' })];
    expect(who([lead('1', { memberId: 'x', role: 'seller' })], team, ...rules)).toEqual([]);
    expect(who([lead('1', { memberId: 't', role: 'telemarketer' })], team, ...rules)).toEqual(['1 a']);
    expect(
      who([lead('1', { memberId: 't', role: 'telemarketer', stage: 'nurture' })], team, ...rules),
    ).toEqual([]);
  });

  it('takes nobody away by a rule for any stage', () => {
    const team = [seller('t', { role: 'telemarketer' })];
    const rules = [rule({ stage: 'sales-ready' }), rule({ role: 'telemarketer' })];
    const mine = { memberId: 's', role: 'seller', stage: 'nurture' as const };
    expect(who([lead('1', mine)], team, ...rules)).toEqual([]);
    expect(who([lead('1', mine)], team, rule({ stage: 'nurture', role: 'telemarketer' }))).toEqual(['1 t']);
  });

  it('gives buyers to whoever keeps them, wherever they stand', () => {
    const team = [seller('m', { role: 'account-manager' })];
    const rules = [rule({ stage: 'bought', role: 'account-manager' })];
    const buyer = { bought: true, stage: 'nurture' as const, memberId: 's', role: 'seller' };
    expect(who([lead('1', buyer), lead('2')], team, ...rules)).toEqual(['1 m']);
  });
});
