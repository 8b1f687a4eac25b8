import type { Lead, Outcome } from '../sales-deliveries/delivery.js';

/**
 * Some batches are taken or refused as a whole. A refused one is sent again in halves, until those are alone who are not
 * wanted: one bad address must not keep the others out.
 */
export async function inHalves(
  leads: readonly Lead[],
  send: (leads: readonly Lead[]) => Promise<Outcome[]>,
): Promise<Outcome[]> {
  const outcomes = await send(leads);
  if (leads.length < 2 || !outcomes.every(({ kind }) => kind === 'refused')) return outcomes;
  const middle = Math.ceil(leads.length / 2);
  const first = await inHalves(leads.slice(0, middle), send);
  return [...first, ...(await inHalves(leads.slice(middle), send))];
}
