import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { requireNode } from '../../deploy/local/checkout.mjs';
import { prepareCheckout } from '../../deploy/local/prepare.mjs';
import { Progress } from '../../deploy/local/progress.mjs';
import { WrongUsage, help, readOptions } from './options.mjs';
import { compare } from './reporting/compare.mjs';
import { describeMachine } from './reporting/machine.mjs';
import { printMachine, printTable } from './reporting/print.mjs';
import { Witness } from './reporting/witness.mjs';
import { findPeers } from './setup/peers.mjs';
import { Stage } from './setup/stage.mjs';
import { TABLES } from './tables.mjs';

async function main() {
  requireNode();
  const options = readOptions(
    process.argv.slice(2),
    TABLES.map(({ name }) => name),
  );
  if (options.help) return console.log(help(TABLES));
  const progress = new Progress();
  if (options.build) await prepareCheckout(progress);
  const report = { at: new Date().toISOString(), options, tables: [] };
  for (const table of TABLES.filter(({ name }) => options.tables.includes(name))) {
    const measured = await onAStageOfItsOwn(table, options, report, progress);
    report.tables.push(measured);
    console.log(printTable(measured));
    // After every table, so that a run that is cut off has not been in vain.
    mkdirSync(dirname(options.json), { recursive: true });
    writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
  }
  console.log(`\nAll figures: ${options.json}`);
}

/** Every table begins with an empty server, so that none finds what an earlier one has left. */
async function onAStageOfItsOwn({ name, measure }, options, report, progress) {
  progress.say(`\n${name}`);
  const stage = await Stage.open();
  const end = () => void stage.close().finally(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, end);
  try {
    const postgres = await stage.requireDurability();
    report.machine ??= introduce(describeMachine(postgres));
    const peers = await findPeers(options.peers, name, stage);
    const say = (line) => progress.say(line);
    const table = await measure(stage, { ...options, peers, say });
    return { name, ...(await compare(table, { rounds: options.rounds, say, witness: new Witness() })) };
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, end);
    await stage.close();
  }
}

function introduce(machine) {
  console.log(printMachine(machine));
  return machine;
}

main().catch((error) => {
  console.error(`\n${error instanceof WrongUsage || !process.env.DEBUG ? error.message : error.stack}`);
  process.exit(error instanceof WrongUsage ? 2 : 1);
});
