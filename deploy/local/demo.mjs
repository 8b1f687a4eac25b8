import './stop-with-launcher.mjs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CHECKOUT, requireNode } from './checkout.mjs';
import { DEMO_HELP, readDemoOptions } from './demo-options.mjs';
import { emptyDataFolder } from './empty-folder.mjs';
import { AlreadyRunning } from './lock.mjs';
import { PortTaken, freePort, requireWebPort } from './ports.mjs';
import { Progress } from './progress.mjs';
import { startPlatform } from './platform.mjs';

/** The clock begins so long ago that the play ends about now, and what it leaves looks recent. */
const HOURS_OF_PLAY = 31;
/** With a real person in it, so that the session begins about now: they come to it in a minute or so. */
const HOURS_TO_SESSION = 26;
const USUAL_PORT = 3000;
const STOP_WITH_LAUNCHER = pathToFileURL(join(CHECKOUT, 'deploy/local/stop-with-launcher.mjs')).href;

async function main(options) {
  requireNode();
  if (options.help) return console.log(DEMO_HELP);

  const ending = new AbortController();
  const asked = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => {
        ending.abort(new Error('stopped by request'));
        resolve(0);
      });
    }
  });
  const platform = await start(options, ending.signal);
  try {
    const played = await Promise.race([
      asked.then(() => undefined),
      platform.failed.then((reason) => Promise.reject(new Error(reason))),
      playOn(platform, options, ending.signal),
    ]);
    if (played === 0 && !options.exit) {
      if (!options.json) inviteIn(platform);
      await Promise.race([asked, platform.failed]);
    }
    process.exitCode = played ?? 0;
  } finally {
    await platform.stop();
  }
  process.exit();
}

async function start(options, signal) {
  const dataDir = join(process.env.DATA_DIR ?? join(CHECKOUT, '.data'), 'demo');
  await emptyDataFolder(dataDir);
  tell(options, { type: 'step', act: 'start', detail: '', share: 0 });
  const port = await choosePort(options);
  const platform = await startPlatform({
    services: options.services,
    events: options.inProcess ? 'in-process' : 'auto',
    dataDir,
    port,
    publicUrl: `http://${options.host}:${port}`,
    prepare: !options.prepared,
    progress: new Progress({ quiet: options.json, signal }),
    signal,
    env: {
      CLOCK: 'virtual',
      CLOCK_START: clockStart(options).toISOString(),
      RATE_LIMIT_FACTOR: '10000',
      WORKSPACE_NAME: 'Demo',
      WORKSPACE_TIME_ZONE: options.guest?.timeZone ?? 'Europe/Berlin',
      // Simulated mails stay here, whatever the environment says.
      SMTP_URL: '',
      BOUNCE_DOMAIN: '',
    },
  });
  tell(options, { type: 'open', origin: platform.url });
  return platform;
}

async function choosePort({ prepared }) {
  if (process.env.PORT) return Number(process.env.PORT) || freePort();
  if (prepared) return freePort();
  try {
    await requireWebPort(USUAL_PORT, '127.0.0.1');
    return USUAL_PORT;
  } catch (error) {
    if (error instanceof PortTaken) return freePort();
    throw error;
  }
}

function clockStart({ guest }) {
  if (!guest) return new Date(Date.now() - HOURS_OF_PLAY * 3_600_000);
  return new Date(Date.now() - HOURS_TO_SESSION * 3_600_000 + 60_000);
}

function playOn(platform, { people, locale, guest, json }, signal) {
  const { url, serviceUrls, secrets } = platform;
  return new Promise((resolve) => {
    const program = join(CHECKOUT, 'dist/apps/demo/src/main.js');
    const child = spawn(process.execPath, ['--import', STOP_WITH_LAUNCHER, program], {
      // The channel is for stop-with-launcher.mjs: when this process is killed, the play ends as well.
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      signal,
      env: {
        ...process.env,
        DEMO_ORIGIN: url,
        DEMO_PROCESSES: [...new Set(Object.values(serviceUrls))].join(','),
        OWNER_EMAIL: secrets.ownerEmail,
        OWNER_PASSWORD: secrets.ownerPassword,
        DEMO_PEOPLE: String(people),
        DEMO_LOCALE: locale,
        DEMO_GUEST: guest ? JSON.stringify(guest) : '',
        DEMO_JSON: json ? 'true' : '',
      },
    });
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

function inviteIn({ secrets }) {
  console.log(`  Sign in with ${secrets.ownerEmail} and the password ${secrets.ownerPassword}`);
  console.log('\nThe demo is being served until Ctrl-C.');
}

/** A program reads JSON lines; a person at a terminal has been told by other means. */
function tell({ json }, line) {
  if (json) process.stdout.write(`${JSON.stringify(line)}\n`);
}

function explain(options, error) {
  const code = error instanceof AlreadyRunning ? 'already-playing' : 'failed';
  if (options?.json) tell(options, { type: 'failed', code, message: error.message });
  else console.error(`\n${error.message}`);
  process.exit(1);
}

// Whoever read our lines may go away; that is no reason to leave everything running unattended.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
let options;
try {
  options = readDemoOptions(process.argv.slice(2));
  await main(options);
} catch (error) {
  explain(options, error);
}
