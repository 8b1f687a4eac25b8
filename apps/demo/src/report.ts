import { eventually } from './actors/eventually.js';
import type { Guest } from './guest.js';
import type { RankedPerson, ResultLine } from './progress/progress-line.js';
import { OFFER_CURRENCY, type Stage } from './stage.js';

const TOP = 10;

/** The figures of the funnel and the top of the hot list, once all facts have arrived there. */
export async function report(
  { studio, session }: Stage,
  expected: { registered: number; bought: number },
  guest?: Guest,
): Promise<ResultLine> {
  const funnel = await eventually(
    async () => {
      const figures = await studio.funnel(session.id);
      if (figures.bought < expected.bought || figures.registered < expected.registered)
        throw new Error('not all facts are in');
      return figures;
    },
    { timeoutMs: 30_000, everyMs: 250 },
  );
  const people = await studio.wholeHotList(session.id);
  const ranked = people.map(({ name, score, reasons }, index): RankedPerson => ({
    rank: index + 1,
    name,
    score,
    reasons,
  }));
  const place = guest ? people.findIndex(({ email }) => email === guest.email) : -1;
  const { registered, attended, stayedToOffer, clicked, bought, revenueMinor } = funnel;
  return {
    type: 'result',
    funnel: { registered, attended, stayedToOffer, clicked, bought, revenueMinor },
    currency: OFFER_CURRENCY,
    hotList: ranked.slice(0, TOP),
    guest: ranked[place],
  };
}
