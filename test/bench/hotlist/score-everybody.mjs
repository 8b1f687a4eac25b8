import { CountAgain } from '../../../dist/apps/offers/src/leads/count-again.js';
import { NOW } from '../scores/open-offers.mjs';
import { WORKSPACE } from '../scores/fill.mjs';

/** What lies there before: everybody of the audience with a ledger and a standing. */
export async function scoreEverybody({ get, inOneTransaction }) {
  await inOneTransaction((tx) => get(CountAgain).begin(tx, WORKSPACE));
  while (await inOneTransaction((tx) => get(CountAgain).page(tx, NOW)));
}
