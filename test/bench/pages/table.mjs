import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { requireChromium } from '../../prerequisites/chromium.mjs';
import { untilCalm } from '../reporting/witness.mjs';
import { application, installationIn } from '../setup/application.mjs';
import { ownersToken } from '../setup/webinar.mjs';
import { look } from './look.mjs';
import { aPageWithEverything } from './page-with-everything.mjs';

const NAMES = { landing: 'landing', registered: 'thank-you', room: 'room' };
const BUDGET = { paintMs: 1000, scriptKb: 100, shift: 0 };

/** What a phone on a mobile network has to load, and how soon it shows what it came for. */
export async function pagesTable(stage) {
  const platform = await application(
    stage,
    'all-in-one',
    await installationIn(stage, 'pages', { events: 'in-process' }),
  );
  await platform.managed.start();
  const paths = await aPageWithEverything(platform.url, await ownersToken(platform.url, stage.secrets));
  await untilCalm();
  const browser = await chromium.launch({ executablePath: await requireChromium(() => undefined) });
  stage.onClose(() => browser.close());
  const variants = Object.entries(NAMES).map(([page, name]) => ({
    name,
    measure: async () => {
      await sleep(200);
      return look(browser, `${platform.url}${paths[page]}`);
    },
  }));
  return {
    title: 'Attendee pages on a phone: 360 px, processor slowed down four times, fast 4G, nothing cached',
    unit: 'ms to the largest paint',
    base: NAMES.landing,
    columns: [
      { key: 'scriptKb', label: 'script kB (gzip)' },
      { key: 'shift', label: 'layout shift' },
      { key: 'requests', label: 'requests' },
    ],
    variants,
    targets: Object.values(NAMES).flatMap((of) => [
      { what: `${of}: ms to the largest paint`, of, atMost: BUDGET.paintMs },
      { what: `${of}: kB of script`, of, measure: 'scriptKb', atMost: BUDGET.scriptKb },
      { what: `${of}: layout shift`, of, measure: 'shift', atMost: BUDGET.shift },
    ]),
  };
}
