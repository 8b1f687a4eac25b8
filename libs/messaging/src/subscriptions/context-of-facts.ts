import type { Fact } from '@funnelcast/contracts';
import { correlation, type Correlation } from '@funnelcast/service-kit';

/**
 * Under which correlation is recorded what these facts lead to. One fact is the cause; several lead on only what they have
 * in common, all of them or those about the same contact.
 */
export function contextOf(facts: readonly Fact[]): Correlation {
  return commonOf(facts) ?? { id: correlation.accept(undefined), ofContact: byContact(facts) };
}

function commonOf([first, ...others]: readonly Fact[]): Omit<Correlation, 'ofContact'> | undefined {
  if (!first || others.some(({ correlationId }) => correlationId !== first.correlationId)) return undefined;
  return { id: first.correlationId, ...(others.length === 0 ? { causationId: first.id } : {}) };
}

/** Most handlers record nothing, so nothing is sorted before somebody asks. */
function byContact(facts: readonly Fact[]): NonNullable<Correlation['ofContact']> {
  let sorted: Map<string, Fact[]> | undefined;
  return (contactId) => commonOf((sorted ??= sortedByContact(facts)).get(contactId) ?? []);
}

function sortedByContact(facts: readonly Fact[]): Map<string, Fact[]> {
  const sorted = new Map<string, Fact[]>();
  for (const fact of facts) {
    const { contactId } = fact.data as { contactId?: unknown };
    if (typeof contactId !== 'string') continue;
    const known = sorted.get(contactId);
    if (known) known.push(fact);
    else sorted.set(contactId, [fact]);
  }
  return sorted;
}
