import { join } from 'node:path';
import { CHECKOUT, endRuns, requireNode } from '../deploy/local/checkout.mjs';
import { FOR_THROW_AWAY_DATA, startPostgres } from '../deploy/local/postgres.mjs';
import { prepareCheckout } from '../deploy/local/prepare.mjs';
import { Progress } from '../deploy/local/progress.mjs';
import { requireChromium } from './prerequisites/chromium.mjs';
import { requireNatsServer } from './prerequisites/nats-server.mjs';
import { readStages } from './runner/options.mjs';
import { endPrograms } from './runner/programs.mjs';
import { STAGES, STATIC } from './runner/stages.mjs';
import { summary, totals } from './runner/summary.mjs';

const NAMES = STAGES.map(({ name }) => name);

const HELP = `Runs every check of the project, from a fresh clone on: installs what is missing, then the stages in order.

  npm test
  npm test -- --only unit,e2e      some stages; "static" stands for ${STATIC.join(', ')}
  npm test -- --verbose            everything the stages say, as they say it

Stages: ${NAMES.join(', ')}
The output of each stage is kept in test-results/<stage>.log and shown when it fails.
A nats-server and a Chromium on the machine are used (NATS_SERVER_PATH, CHROMIUM_PATH name others), else fetched.
`;

async function main() {
  requireNode();
  const options = readStages(process.argv.slice(2), { names: NAMES, groups: { static: STATIC } });
  if (options.help) return console.log(HELP);
  const progress = new Progress();
  const began = performance.now();
  const env = await preparePrerequisites(progress);
  const results = await runStages(options, { env, verbose: options.verbose, progress });
  console.log(`\n${summary(results)}`.replace(/\n([^\n]*)$/, `\nin ${minutes(began)}\n\n$1`));
  process.exitCode = results.some(({ failed }) => failed > 0) ? 1 : 0;
}

async function preparePrerequisites(progress) {
  const say = (what) => progress.say(`  prerequisites: ${what}`);
  try {
    await prepareCheckout(progress, { withBuild: false });
    const nats = await requireNatsServer(say);
    const chromium = await requireChromium(say);
    say(`nats-server ${nats}, browser ${chromium}`);
    return { NATS_SERVER_PATH: nats, CHROMIUM_PATH: chromium, NODE_ENV: 'test' };
  } catch (error) {
    console.error(`\nSomething that the tests need is missing.\n${error.message}\n`);
    console.log(totals([{ passed: 0, failed: 1 }]));
    process.exit(1);
  }
}

async function runStages({ stages }, context) {
  const chosen = STAGES.filter(({ name }) => stages.includes(name) || isNeeded(name, stages));
  const results = [];
  for (const group of inGroups(chosen)) {
    results.push(...(await Promise.all(group.map((stage) => runStage(stage, context, results)))));
  }
  return results;
}

/** What runs beside what, in the order of the work. */
function inGroups(stages) {
  const groups = [];
  for (const stage of stages) {
    const last = groups.at(-1);
    if (last && last.at(0).beside === stage.name) last.push(stage);
    else groups.push([stage]);
  }
  return groups;
}

function isNeeded(name, stages) {
  return name === 'build' && STAGES.some((stage) => stage.needsBuild && stages.includes(stage.name));
}

async function runStage(stage, context, before) {
  const began = performance.now();
  const broken = stage.needsBuild && before.some(({ name, failed }) => name === 'build' && failed > 0);
  const outcome = broken
    ? { passed: 0, failed: 1, why: 'not run, because the build failed', log: '' }
    : await withDatabase(stage, context);
  const result = { name: stage.name, seconds: (performance.now() - began) / 1000, ...outcome };
  tell(result, context.progress);
  return result;
}

/** A server for this run alone, so that nothing of it stays behind. */
async function withDatabase(stage, context) {
  if (!stage.needsDatabase) return stage.run(context);
  const postgres = await startPostgres({
    folder: join(CHECKOUT, '.data', `test-run-${process.pid}`),
    password: 'test',
    settings: { ...FOR_THROW_AWAY_DATA, max_connections: '400' },
    syncOnCreate: false,
  });
  try {
    return await stage.run({ ...context, env: { ...context.env, TEST_DATABASE_URL: postgres.adminUrl() } });
  } finally {
    await postgres.destroy();
  }
}

function tell({ name, passed, failed, seconds, why, log }, progress) {
  const outcome =
    failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} FAILED${why ? ` (${why})` : ''}`;
  progress.say(`  ${name.padEnd(14)} ${outcome} in ${seconds.toFixed(1)} s`);
  if (failed > 0) progress.say(`\n--- ${name} ---\n${log.trimEnd()}\n--- end of ${name} ---\n`);
}

function minutes(began) {
  const seconds = Math.round((performance.now() - began) / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    endPrograms();
    endRuns();
    setTimeout(() => process.exit(130), 2000);
  });
}

main().catch((error) => {
  console.error(error.message);
  process.exit(2);
});
