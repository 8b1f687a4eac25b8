import { scoring } from './turn.mjs';

const LIMIT = 'one SQL statement over all facts, no reasons';
const FIRST = 'Funnelcast: everybody, with ledgers and stages';
const CHANGED = 'Funnelcast: one rule changed';
const PREVIEW = 'Funnelcast: preview of the whole audience';

/** Fifty facts a person. The limit reads all of them; the service keeps counters as they come. */
export async function scoresTable(stage, { people }) {
  const ours = (as) => scoring(stage, new URL('ours.mjs', import.meta.url), { people, as });
  return {
    title: `Scores: ${people.toLocaleString('en-US')} attendees with fifty facts each, scored and segmented`,
    unit: 'people/s',
    base: LIMIT,
    warmUp: false,
    columns: [{ key: 'seconds', label: 'seconds' }],
    variants: [
      { name: LIMIT, measure: scoring(stage, new URL('raw.mjs', import.meta.url), { people }) },
      { name: FIRST, measure: ours('first') },
      { name: CHANGED, measure: ours('changed') },
      { name: PREVIEW, measure: ours('preview') },
    ],
    targets: [
      { what: 'a preview beside the one statement', of: PREVIEW, to: LIMIT, atLeast: 2.5 },
      { what: 'seconds of a preview', of: PREVIEW, measure: 'seconds', atMost: people / 100_000 },
    ],
  };
}
