import { setTimeout as pause } from 'node:timers/promises';
import { requireNode } from '../../deploy/local/checkout.mjs';
import { installBookmarkAudit } from './checks/bookmark-audit.mjs';
import { Checks } from './checks/checks.mjs';
import { untilAtRest } from './checks/rest.mjs';
import { planFaults } from './faults/plan.mjs';
import { Striker } from './faults/striker.mjs';
import { openInstallation } from './installation/installation.mjs';
import { HELP, readOptions } from './options.mjs';
import { play } from './play.mjs';
import { ProgressLine } from './progress-line.mjs';
import { Chance } from './random.mjs';
import { reportOf, seconds, totals, verdict } from './report.mjs';
import { Presenter } from './traffic/presenter.mjs';
import { Registrants } from './traffic/registrants.mjs';
import { Tap } from './traffic/tap.mjs';
import { Voters } from './traffic/voters.mjs';
import { verify } from './verify.mjs';

const STOP_WITHIN_MS = 20_000;

async function main() {
  requireNode();
  const options = readOptions(process.argv.slice(2));
  if (options.help) return console.log(HELP);
  const { profile, seed } = options;
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => ending.abort(new Error(`stopped by ${signal}`)));
  }
  const votes = profile.voters * profile.polls;
  console.log(
    `Fault test, ${profile.name} form: ${profile.registrations} registrations, ${votes} votes, at least ${profile.kills} kills; --seed ${seed}`,
  );
  const began = performance.now();
  const installation = await openInstallation({ prepare: options.prepare, signal: ending.signal });
  const deadline = setTimeout(() => ending.abort(new Error('it takes too long')), profile.deadlineMs);
  const checks = await performOrFail(installation, { ...options, ending });
  clearTimeout(deadline);
  await Promise.race([installation.stop(), pause(STOP_WITHIN_MS)]);
  console.log(verdict(checks));
  console.log(`\n${profile.name} form, --seed ${seed}, ${seconds(performance.now() - began)}`);
  if (checks.failed === 0 && !options.keep) installation.forget();
  else console.log(`Data and logs are kept in ${installation.folder}`);
  console.log(totals(checks));
  process.exit(checks.failed > 0 ? 1 : 0);
}

/** A play that breaks off is one assertion that failed. */
async function performOrFail(installation, { ending, ...options }) {
  const interrupted = new Promise((_, reject) => {
    ending.signal.addEventListener('abort', () => reject(ending.signal.reason));
  });
  try {
    return await Promise.race([perform(installation, { ...options, signal: ending.signal }), interrupted]);
  } catch (error) {
    ending.abort(error);
    const checks = new Checks();
    await checks.that('the play came to its end', () => error.stack);
    return checks;
  }
}

/** Answers the assertions. */
async function perform(installation, options) {
  const { profile, signal } = options;
  const { database } = installation;
  await installBookmarkAudit(database);
  const scene = sceneOf(installation, options);
  scene.progress.start();
  try {
    const audience = await play(scene);
    const rests = performance.now();
    const tell = (what) => scene.progress.note(what);
    const left = await untilAtRest({ database, signal, timeoutMs: profile.restMs, tell });
    const restedInMs = performance.now() - rests;
    const result = await verify(scene, { audience, left });
    scene.progress.stop();
    console.log(reportOf({ ...scene, ...result, restedInMs }));
    return result.checks;
  } finally {
    scene.progress.stop();
  }
}

function sceneOf(installation, { profile, seed, signal }) {
  const chance = new Chance(seed);
  const { platform, database, sink } = installation;
  const origin = platform.url;
  const scene = {
    installation,
    profile,
    database,
    sink,
    plan: planFaults(profile, chance.branch()),
    striker: new Striker({ installation, chance: chance.branch(), breathMs: profile.breathMs, signal }),
    presenter: new Presenter({ origin, secrets: platform.secrets, signal }),
    registrants: new Registrants({ origin, chance: chance.branch(), signal }),
    voters: new Voters({ origin, chance: chance.branch(), signal }),
    registrations: new Tap(profile.registrations),
    votes: new Tap(profile.voters * profile.polls),
  };
  return { ...scene, progress: new ProgressLine(() => state(scene)) };
}

function state({ profile, plan, registrants, voters, votes, sink, striker }) {
  const faults = plan.main.length + plan.finale.length;
  return [
    `registrations ${registrants.acknowledged.size}/${profile.registrations}`,
    `votes ${voters.settled.length}/${votes.total}`,
    `mails ${sink.accepted.length}`,
    `faults ${striker.strikes.length}/${faults}`,
    `kills ${striker.kills}`,
  ].join(', ');
}

main().catch((error) => {
  console.error(`\n${error.message}`);
  if (error.folder) console.error(`Data and logs are kept in ${error.folder}`);
  console.log(totals({ passed: 0, failed: 1 }));
  process.exit(1);
});
