import { randomUUID } from 'node:crypto';
import { KeepMemberships } from '../../../dist/apps/offers/src/segment-members/keep-memberships.js';
import { TellMemberships } from '../../../dist/apps/offers/src/segment-members/tell-memberships.js';
import { CreateSegment } from '../../../dist/apps/offers/src/segments/create-segment.use-case.js';
import { PreviewRule } from '../../../dist/apps/offers/src/segments/preview-rule.query.js';
import { NOW, openOffers } from '../scores/open-offers.mjs';
import { WORKSPACE } from '../scores/fill.mjs';
import { withClient } from '../setup/database.mjs';
import { BY_HAND } from './by-hand.mjs';
import { populate } from './fill.mjs';
import { RULES } from './rules.mjs';

const CALLS = 3;
/** About half of the contacts. */
const HALF = { combinator: 'and', rules: [{ field: 'engagement', operator: 'at-least', value: 40 }] };

/** Everything about one population: what an editor waits for before and after the summaries are there, and a rebuild. */
export default async function measure({ url, contacts }) {
  const offers = await openOffers();
  try {
    await populate(url, contacts);
    const limit = await byHand(url);
    const rows = await previews(offers);
    const rate = await summarised(offers, contacts);
    await admin(url, 'vacuum analyze contact_summary');
    const summaries = await previews(offers);
    for (const [name, count] of Object.entries(limit.counts))
      if (Math.abs(summaries.counts[name] - count) > 0.2 * count + 50)
        throw new Error(`${name}: ${summaries.counts[name]} instead of ${count}`);
    return { limit, rows, summaries: { ...summaries, rate }, rebuild: await rebuilt(offers, contacts) };
  } finally {
    await offers.close();
  }
}

const medianOf = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];

async function timed(names, ask) {
  const counts = {};
  const medians = [];
  let exact = 0;
  for (const name of names) {
    const times = [];
    for (let call = 0; call < CALLS; call += 1) {
      const began = performance.now();
      const answer = await ask(name);
      times.push(performance.now() - began);
      counts[name] = answer.count;
      if (call === 0 && answer.exact) exact += 1;
    }
    medians.push(medianOf(times));
    if (process.env.SEGMENTS_SAY)
      process.stderr.write(`${name}: ${counts[name]} in ${times.map(Math.round).join(', ')} ms\n`);
  }
  return { value: medianOf(medians), worst: Math.max(...medians), exact, rules: medians.length, counts };
}

function previews(offers) {
  const rules = new Map(RULES);
  return timed([...rules.keys()], async (name) => {
    try {
      return await offers.get(PreviewRule).execute(WORKSPACE, rules.get(name));
    } catch (error) {
      // What a member would see as well: no answer within ten seconds.
      if (!String(error).includes('canceling statement')) throw error;
      return { count: -1, exact: false };
    }
  });
}

function byHand(url) {
  return withClient(url, async (client) => {
    await client.query(`set search_path = offers; set work_mem = '64MB'`);
    return timed(Object.keys(BY_HAND), async (name) => {
      const { rows } = await client.query(BY_HAND[name]);
      return { count: Number(rows[0].count), exact: true };
    });
  });
}

/** People a second whose summaries are written for the first time. */
async function summarised(offers, contacts) {
  const began = performance.now();
  while (await offers.inOneTransaction((tx) => offers.get(KeepMemberships).summarise(tx)));
  return (contacts * 1000) / (performance.now() - began);
}

/** From the member's click until everybody is in; all of their facts said is the slowest. */
async function rebuilt(offers, contacts) {
  const memberships = offers.get(KeepMemberships);
  const began = performance.now();
  await offers.get(CreateSegment).execute(WORKSPACE, `Half ${randomUUID()}`, HALF);
  await offers.inOneTransaction((tx) => memberships.rebuild(tx, NOW));
  const value = performance.now() - began;
  while (await offers.inOneTransaction((tx) => offers.get(TellMemberships).execute(tx)));
  return { value, worst: performance.now() - began, rate: (contacts * 1000) / value };
}

const admin = (url, sql) =>
  withClient(url, async (client) => {
    await client.query('set search_path = offers');
    await client.query(sql);
  });
