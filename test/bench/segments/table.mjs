import { scoring } from '../scores/turn.mjs';

const LIMIT = 'the same counts written by hand over the facts';
const PREVIEWS = 'Funnelcast: count and sample, the median of all rules';
const BEFORE = 'Funnelcast: the same without summaries';
const REBUILD = 'Funnelcast: a new segment with half of them, told';

/** Milliseconds, as somebody waits who edits a rule; ten contacts for each of the people asked for. */
export async function segmentsTable(stage, { people, rounds }) {
  const contacts = people * 10;
  const once = previewsOf(() =>
    scoring(stage, new URL('measure.mjs', import.meta.url), { contacts, rounds })(),
  );
  return {
    title: `Segments: ${contacts.toLocaleString('en-US')} contacts, twenty-six rules`,
    unit: 'ms',
    base: LIMIT,
    warmUp: false,
    columns: [
      { key: 'worst', label: 'slowest rule' },
      { key: 'exact', label: 'counted exactly' },
      { key: 'rules', label: 'of' },
      { key: 'rate', label: 'people/s' },
    ],
    variants: [
      { name: LIMIT, measure: once('limit') },
      { name: BEFORE, measure: once('rows') },
      { name: PREVIEWS, measure: once('summaries') },
      { name: REBUILD, measure: once('rebuild') },
    ],
    targets: [
      { what: 'the slowest preview in milliseconds', of: PREVIEWS, measure: 'worst', atMost: 300 },
      {
        what: 'milliseconds of a new segment, a second for each hundred thousand',
        of: REBUILD,
        atMost: contacts / 100,
      },
    ],
  };
}

/** Filling the tables takes minutes, so one population serves all variants of a round. */
function previewsOf(measure) {
  let round;
  const seen = new Set();
  return (variant) => async () => {
    if (!round || seen.has(variant)) {
      seen.clear();
      round = measure();
    }
    seen.add(variant);
    return (await round)[variant];
  };
}
