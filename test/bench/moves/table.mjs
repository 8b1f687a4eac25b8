import { jobVariants } from '../jobs/variants.mjs';
import { reminding } from '../reminders/turn.mjs';

const WAVES = 'Funnelcast: the waves of a session';
const WALKS = 'Funnelcast: walks anchored on the session';

/** One session with everybody in it is moved by an hour, then cancelled. Fewer milliseconds are better. */
export async function movesTable(stage, { people, say, peers }) {
  const ours = (as) => reminding(stage, new URL('ours.mjs', import.meta.url), { people, as });
  return {
    title: `Moves: ${people.toLocaleString('en-US')} people of one session, moved by an hour and cancelled`,
    unit: 'ms to move',
    base: WAVES,
    warmUp: false,
    columns: [
      { key: 'cancel', label: 'ms to cancel' },
      { key: 'computed', label: 'ms until all times are new' },
    ],
    variants: [
      { name: WAVES, measure: ours('waves') },
      { name: WALKS, measure: ours('walks') },
      ...jobVariants(stage, { operation: 'move', people, say }),
      ...peers.map(({ name, measure }) => ({ name, measure: () => measure({ people }) })),
    ],
    targets: [
      { what: 'to move the waves, in milliseconds', of: WAVES, atMost: 10 },
      { what: 'to cancel the waves, in milliseconds', of: WAVES, measure: 'cancel', atMost: 10 },
    ],
  };
}
