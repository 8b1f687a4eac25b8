import type { SalesProfile, SalesRole } from '../sales-team/sales-profile.js';
import type { Stage } from '../scoring-rules/scoring.js';
import type { OwnerRule } from './hand-off-rules.js';

/** What rules ask about a person. Texts are in lower case. */
export interface LeadToGive {
  contactId: string;
  stage: Stage;
  rung: string;
  bought: boolean;
  language: string;
  timeZone: string;
  country: string;
  tags: string[];
  /** Who let it return in this round. */
  tried: string[];
  /** Who has it; they keep it while their function is the one that is asked for. */
  memberId: string | null;
  role: string | null;
}

export interface Seller extends SalesProfile {
  memberId: string;
  name: string;
  /** How many leads still ask something of them. */
  load: number;
  /** In milliseconds; 0 for never. */
  lastOfferedAt: number;
}

export interface Given {
  contactId: string;
  memberId: string;
  role: SalesRole;
  reason: string;
}

/** Gives each lead to somebody, one after the other, so that loads and turns count within the set; who finds nobody is left out. */
export function chooseOwners(
  leads: readonly LeadToGive[],
  sellers: readonly Seller[],
  rules: readonly OwnerRule[],
): Given[] {
  const team = sellers.map((seller) => ({ ...seller }));
  let turn = Math.max(0, ...team.map(({ lastOfferedAt }) => lastOfferedAt));
  return leads.flatMap((lead): Given[] => {
    for (const rule of rules.filter((one) => asksFor(one, lead))) {
      const free = team.filter((seller) => mayTake(seller, lead, rule));
      // Only a rule that names where they stand takes somebody away from whoever has them.
      if (lead.memberId !== null && (rule.role === lead.role || rule.stage === 'any')) return [];
      const [first] = free.toSorted((one, other) => orderOf(rule, one, other));
      if (!first) continue;
      first.load += 1;
      first.lastOfferedAt = turn += 1;
      return [
        { contactId: lead.contactId, memberId: first.memberId, role: rule.role, reason: reasonOf(rule) },
      ];
    }
    return [];
  });
}

const asksFor = (rule: OwnerRule, lead: LeadToGive) =>
  (rule.stage === 'any' || (rule.stage === 'bought' ? lead.bought : rule.stage === lead.stage)) &&
  (rule.rung === 'any' || rule.rung === lead.rung);

function mayTake(seller: Seller, lead: LeadToGive, rule: OwnerRule): boolean {
  if (seller.role !== rule.role || seller.away || lead.tried.includes(seller.memberId)) return false;
  if (seller.memberId === lead.memberId) return false;
  if (seller.maxLoad !== null && seller.load >= seller.maxLoad) return false;
  if (!fits(seller.rungs, [lead.rung])) return false;
  if (!rule.territory) return true;
  return (
    fits(seller.languages, [lead.language]) &&
    fits(seller.timeZones, [lead.timeZone]) &&
    fits(seller.countries, [lead.country]) &&
    fits(seller.tags, lead.tags)
  );
}

const fits = (wanted: readonly string[], has: readonly string[]) =>
  wanted.length === 0 || has.some((one) => wanted.includes(one));

function orderOf({ choose }: OwnerRule, one: Seller, other: Seller): number {
  const turns = one.lastOfferedAt - other.lastOfferedAt || one.memberId.localeCompare(other.memberId);
  return choose === 'least-load' ? one.load - other.load || turns : turns;
}

const reasonOf = ({ stage, territory, choose }: OwnerRule) =>
  [
    stage === 'any' ? 'any stage' : stage,
    ...(territory ? ['territory'] : []),
    choose === 'least-load' ? 'has the least to do' : 'next in turn',
  ].join(', ');
