import { GRAPHILE, jobVariants } from '../jobs/variants.mjs';
import { PROCESSOR_COLUMNS } from '../reporting/per-person.mjs';
import { reminding } from '../reminders/turn.mjs';

const LIMIT = 'insert ... select of the same rows';
const BY_HAND = 'Funnelcast: picked by a member, one statement';
const BY_ATTENDANCE = 'Funnelcast: facts of attendance, 500 a page';
const BY_SEGMENT = 'Funnelcast: facts of a segment, 500 a page';

/** Everybody begins a sequence, beside a job for each of them that is to run later. */
export async function enrolmentsTable(stage, { people, say, peers }) {
  const ours = (by) => reminding(stage, new URL('ours.mjs', import.meta.url), { people, by });
  return {
    title: `Enrolments: ${people.toLocaleString('en-US')} people begin a sequence`,
    unit: '/s',
    base: LIMIT,
    warmUp: false,
    columns: PROCESSOR_COLUMNS,
    variants: [
      { name: LIMIT, measure: reminding(stage, new URL('limit.mjs', import.meta.url), { people }) },
      { name: BY_HAND, measure: ours('hand') },
      { name: BY_ATTENDANCE, measure: ours('attendance') },
      { name: BY_SEGMENT, measure: ours('segment') },
      ...jobVariants(stage, { operation: 'schedule', people, say }),
      ...peers.map(({ name, measure }) => ({ name, measure: () => measure({ people }) })),
    ],
    targets: [
      { what: 'picked by a member beside graphile-worker', of: BY_HAND, to: GRAPHILE, atLeast: 3 },
      { what: 'by facts of attendance beside graphile-worker', of: BY_ATTENDANCE, to: GRAPHILE, atLeast: 3 },
      { what: 'by facts of a segment beside graphile-worker', of: BY_SEGMENT, to: GRAPHILE, atLeast: 3 },
    ],
  };
}
