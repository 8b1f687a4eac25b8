import { GRAPHILE, jobVariants } from '../jobs/variants.mjs';
import { PROCESSOR_COLUMNS } from '../reporting/per-person.mjs';
import { reminding } from '../reminders/turn.mjs';

const WAVE = 'Funnelcast: a wave, touches written';
const WALK = 'Funnelcast: walks, touches and steps written';

/** Everybody falls due at once. Ours write down whom they will reach and where everybody stands; a job does nothing at all. */
export async function touchesTable(stage, { people, say, peers }) {
  const ours = (as) => reminding(stage, new URL('ours.mjs', import.meta.url), { people, as });
  return {
    title: `Touches: ${people.toLocaleString('en-US')} people fall due at the same moment`,
    unit: '/s',
    base: GRAPHILE,
    warmUp: false,
    columns: PROCESSOR_COLUMNS,
    variants: [
      { name: WAVE, measure: ours('wave') },
      { name: WALK, measure: ours('walk') },
      ...jobVariants(stage, { operation: 'execute', people, say }),
      ...peers.map(({ name, measure }) => ({ name, measure: () => measure({ people }) })),
    ],
    targets: [
      { what: 'a wave beside graphile-worker', of: WAVE, to: GRAPHILE, atLeast: 1.5 },
      { what: 'walks beside graphile-worker', of: WALK, to: GRAPHILE, atLeast: 1.5 },
    ],
  };
}
