import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../deploy/local/build.mjs';
import { CHECKOUT } from '../../deploy/local/checkout.mjs';
import { Progress } from '../../deploy/local/progress.mjs';
import { requireChromium } from '../prerequisites/chromium.mjs';

/** Takes the pictures in docs/screenshots anew: the test that looks at every page keeps what it sees. */
const folder = join(CHECKOUT, 'docs/screenshots');
await build(new Progress({ quiet: false }));
const chromium = await requireChromium((what) => console.log(what));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const { status } = spawnSync(
  process.execPath,
  ['node_modules/jest/bin/jest.js', '--selectProjects=browser', '--testPathPatterns=browser/pages-'],
  {
    cwd: CHECKOUT,
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM_PATH: chromium, SCREENSHOTS: folder },
  },
);
process.exitCode = status ?? 1;
