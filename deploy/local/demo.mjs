import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CHECKOUT, requireNode } from './checkout.mjs';
import { PortTaken } from './ports.mjs';
import { Progress } from './progress.mjs';
import { startPlatform } from './platform.mjs';

const HELP = `npm run demo -- [options]

Plays a whole funnel with simulated people on a clock of its own, within two minutes, then keeps serving it.

  --people N      how many register (300)
  --exit          stop when the play is over
  --services      play it on separate services over NATS
  --help          this text

PORT sets the web port (3000, or a free one when that is taken). Data lie in .data/demo and are made anew every time.`;

/** The clock begins so long ago that the play ends about now, and what it leaves looks recent. */
const HOURS_OF_PLAY = 31;

async function main() {
  requireNode();
  const { values } = parseArgs({
    options: {
      people: { type: 'string', default: '300' },
      exit: { type: 'boolean', default: false },
      services: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const people = Number(values.people);
  if (!Number.isInteger(people) || people < 1 || people > 5000) throw new Error('--people takes 1 to 5000');

  const ending = new AbortController();
  const asked = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => {
        ending.abort(new Error('stopped by request'));
        resolve(0);
      });
    }
  });
  const platform = await start(values.services, ending.signal);
  try {
    const played = await Promise.race([asked.then(() => undefined), playOn(platform, people, ending.signal)]);
    if (played === 0 && !values.exit) {
      console.log(
        `  Sign in with ${platform.secrets.ownerEmail} and the password ${platform.secrets.ownerPassword}`,
      );
      console.log('\nThe demo is being served until Ctrl-C.');
      await Promise.race([asked, platform.failed]);
    }
    process.exitCode = played ?? 0;
  } finally {
    await platform.stop();
  }
  process.exit();
}

async function start(services, signal) {
  const dataDir = join(process.env.DATA_DIR ?? join(CHECKOUT, '.data'), 'demo');
  rmSync(dataDir, { recursive: true, force: true });
  const options = {
    services,
    dataDir,
    progress: new Progress({ signal }),
    signal,
    env: {
      CLOCK: 'virtual',
      CLOCK_START: new Date(Date.now() - HOURS_OF_PLAY * 3_600_000).toISOString(),
      RATE_LIMIT_FACTOR: '10000',
      WORKSPACE_NAME: 'My workspace',
      // Simulated mails stay here, whatever the environment says.
      SMTP_URL: '',
    },
  };
  const wanted = process.env.PORT ? Number(process.env.PORT) : undefined;
  try {
    return await startPlatform({ ...options, port: wanted ?? 3000 });
  } catch (error) {
    if (wanted !== undefined || !(error instanceof PortTaken)) throw error;
    return startPlatform({ ...options, port: 0 });
  }
}

function playOn(platform, people, signal) {
  const { url, serviceUrls, secrets } = platform;
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(CHECKOUT, 'dist/apps/demo/src/main.js')], {
      stdio: 'inherit',
      signal,
      env: {
        ...process.env,
        DEMO_ORIGIN: url,
        DEMO_PROCESSES: [...new Set(Object.values(serviceUrls))].join(','),
        OWNER_EMAIL: secrets.ownerEmail,
        OWNER_PASSWORD: secrets.ownerPassword,
        DEMO_PEOPLE: String(people),
      },
    });
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

main().catch((error) => {
  console.error(`\n${error.message}`);
  process.exit(1);
});
