import { join, resolve } from 'node:path';
import { CHECKOUT, requireNode } from './checkout.mjs';
import { endForgotten } from './empty-folder.mjs';
import { AlreadyRunning } from './lock.mjs';
import { HELP, WrongUsage, readOptions } from './options.mjs';
import { PortTaken } from './ports.mjs';
import { Progress } from './progress.mjs';
import { startPlatform } from './platform.mjs';

const ending = new AbortController();

/** The program behind `npm start`. */
async function main() {
  // Whoever read our lines may go away (a closed pipe); that is no reason to leave everything running unattended.
  process.stdout.on('error', () => undefined);
  requireNode();
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.help) return console.log(HELP);

  const asked = listenForTheEnd();
  const progress = new Progress({ signal: ending.signal });
  progress.say(`Starting Funnelcast${options.services ? ' as separate services' : ''}\n`);
  // A demo of an earlier start, which was killed together with it.
  await endForgotten(join(resolve(options.dataDir ?? '.data'), 'demo'));
  const platform = await startPlatform({
    ...options,
    progress,
    signal: ending.signal,
    envOf: { 'all-in-one': demoBeside(options) },
  });
  welcome(platform, progress);

  const reason = await Promise.race([asked, platform.failed]);
  progress.say(`\n${reason}\nStopping ...`);
  await platform.stop();
  progress.say('Stopped.');
  process.exit(ending.signal.aborted ? 0 : 1);
}

/** Where the studio finds the demo, which plays in an installation of its own below our data folder. */
function demoBeside({ dataDir = '.data' }) {
  if (process.env.NODE_ENV === 'production') return {};
  return { DEMO_PROGRAM: join(CHECKOUT, 'deploy/local/demo.mjs'), DEMO_DATA_DIR: resolve(dataDir) };
}

/**
 * One request to stop is enough: at a terminal the signal often comes twice, from the keyboard and from npm.
 * When npm itself is killed, no signal comes at all; then the parent process has changed. The scripts of package.json say
 * `exec`, because a shell in between would live on, and end with 130 after Ctrl-C.
 */
function listenForTheEnd() {
  return new Promise((resolve) => {
    const end = (reason) => {
      ending.abort(new Error('stopped by request'));
      resolve(reason);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
      process.on(signal, () => end(`Received ${signal}.`));
    if (!process.env.npm_lifecycle_event) return;
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && end('npm has ended.'), 1000).unref();
  });
}

function welcome({ url, secrets, events, dataDir, natsUrl }, progress) {
  const travel = events.kind === 'nats' ? `over NATS at ${natsUrl}` : 'in process';
  const mails = process.env.SMTP_URL
    ? 'sent through SMTP_URL'
    : `${url}/mailbox (they do not leave this machine)`;
  progress.say(`
Funnelcast is ready:  ${url}

  Sign in     ${secrets.ownerEmail}
  Password    ${secrets.ownerPassword}
  Mails       ${mails}
  Events      ${travel} (${events.why})
  Data, logs  ${dataDir}

Stop with Ctrl-C.`);
}

main().catch((error) => {
  // Whatever was being started has failed because it was to end.
  if (ending.signal.aborted) {
    console.log('\nStopped.');
    process.exit(0);
  }
  const plain = [AlreadyRunning, PortTaken, WrongUsage].some((kind) => error instanceof kind);
  console.error(`\n${error.message}`);
  if (!plain && process.env.DEBUG) console.error(error.stack);
  process.exit(error instanceof WrongUsage ? 2 : 1);
});
