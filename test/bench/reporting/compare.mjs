import { figure } from './print.mjs';
import { ratioOf, summarise } from './statistics.mjs';

/**
 * Measures variants in turns (A B C, A B C, ...), so that whatever else the machine does hits all of them.
 * A variant is {name, measure()}; `measure` answers {value, ...extras}. Every variant first takes a turn that does not
 * count, unless `warmUp` is false because its measure warms up by itself.
 */
export async function compare(table, { say, witness, ...options }) {
  const rounds = table.rounds ?? options.rounds;
  const { title, unit, base, variants, targets = [], columns = [] } = table;
  if (table.warmUp ?? true) for (const variant of variants) await takeTurn(variant, 'warm-up', { say, unit });
  const turns = new Map(variants.map(({ name }) => [name, []]));
  for (let round = 1; round <= rounds; round += 1) {
    for (const variant of variants) {
      turns.get(variant.name).push(await witness.watch(() => takeTurn(variant, round, { say, unit })));
    }
  }
  const rows = variants.map(({ name }) => summarise(name, turns.get(name)));
  const valuesOf = (name, measure) => turns.get(name).map((turn) => turn[measure ?? 'value']);
  for (const row of rows) row.ratio = ratioOf(row.values, valuesOf(base));
  return {
    title,
    unit,
    base,
    rounds,
    columns,
    rows,
    targets: targets.map((target) => judge(target, valuesOf)),
    others: witness.account(),
  };
}

async function takeTurn({ name, measure }, round, { say, unit }) {
  const turn = await measure(round);
  say(`  ${String(round).padStart(7)}  ${name}: ${figure(turn.value)} ${unit}`);
  return turn;
}

/** {what, of, to, measure?, atLeast | atMost}: `of` beside `to`, or `of` alone when there is nothing to compare with. */
function judge({ what, of, to, measure, atLeast, atMost }, valuesOf) {
  const values = valuesOf(of, measure);
  const reached = ratioOf(values, to ? valuesOf(to, measure) : values.map(() => 1));
  const met = atLeast === undefined ? reached <= atMost : reached >= atLeast;
  return { what, target: atLeast === undefined ? `<= ${atMost}` : `>= ${atLeast}`, reached, met };
}
