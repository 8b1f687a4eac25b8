import { CountAgain } from '../../../dist/apps/offers/src/leads/count-again.js';
import { KeepLeads } from '../../../dist/apps/offers/src/leads/keep-leads.js';
import { LeadWork } from '../../../dist/apps/offers/src/leads/lead-work.js';
import { DEFAULT_SCORING } from '../../../dist/apps/offers/src/scoring-rules/default-scoring.js';
import { PreviewScoring } from '../../../dist/apps/offers/src/scoring-rules/preview-scoring.query.js';
import { SaveScoring } from '../../../dist/apps/offers/src/scoring-rules/save-scoring.use-case.js';
import { Filler, SESSION, WORKSPACE } from './fill.mjs';
import { NOW, openOffers } from './open-offers.mjs';

/** Everybody by the rules of the workspace, with the ledger of reasons and where they stand. */
export default async function ours({ url, people, as }) {
  const offers = await openOffers();
  const filler = new Filler(url);
  try {
    await filler.audience(people);
    if (as !== 'first') {
      await everybodyAgain(offers);
      await filler.run('vacuum analyze');
      await filler.run('checkpoint');
    }
    const began = performance.now();
    await TURNS[as](offers);
    const seconds = (performance.now() - began) / 1000;
    await check(filler, people);
    return { value: people / seconds, seconds };
  } finally {
    await offers.close();
  }
}

const dearer = {
  ...DEFAULT_SCORING,
  rules: DEFAULT_SCORING.rules.map((rule) => (rule.id === 'click' ? { ...rule, points: 30 } : rule)),
};

const TURNS = {
  first: (offers) => everybodyAgain(offers),
  /** One rule gives more than before. */
  async changed(offers) {
    await offers
      .get(SaveScoring)
      .execute({ workspaceId: WORKSPACE, memberName: 'Olga', revision: 0, scoring: dearer });
    await untilCounted(offers);
  },
  /** The whole audience by other rules, with nothing written. */
  preview: (offers) => offers.get(PreviewScoring).execute(WORKSPACE, SESSION, dearer),
};

async function everybodyAgain(offers) {
  await offers.inOneTransaction((tx) => offers.get(CountAgain).begin(tx, WORKSPACE));
  await untilCounted(offers);
}

async function untilCounted(offers) {
  const { get, inOneTransaction } = offers;
  // One page per commit, as the loop of the service does it.
  while (await inOneTransaction((tx) => get(CountAgain).page(tx, NOW)));
  while (await inOneTransaction((tx) => get(KeepLeads).check(tx, NOW)));
  while (await get(LeadWork).step(NOW));
}

async function check(filler, people) {
  const [{ scored, judged }] = await filler.run(
    `select (select count(*)::int from engagement where score > 0) as scored, (select count(*)::int from lead) as judged`,
  );
  if (scored !== people || judged !== people)
    throw new Error(`${scored} scored and ${judged} judged of ${people}`);
}
