import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { toolFolder } from '../../deploy/local/tools.mjs';

const HOW_TO_GET_CHROMIUM =
  'Install Chromium or Chrome (Debian and Ubuntu: apt-get install chromium), or name one: CHROMIUM_PATH=/path/to/chromium';

/** The one that only ever runs without a screen comes first: the same pages take it a third less processor time. */
const USUAL_PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The browser that is here already, else the one that an npm package among the dependencies ships. */
export async function requireChromium(say) {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (whyNot(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not run: ${whyNot(named)}`);
    return named;
  }
  const here = USUAL_PLACES.find((file) => existsSync(file) && !whyNot(file));
  if (here) return here;
  const shipped = await unpackShipped(say).catch((error) => {
    throw new Error(
      `There is no Chromium, and the shipped one cannot be unpacked: ${error.message}\n${HOW_TO_GET_CHROMIUM}`,
    );
  });
  if (whyNot(shipped)) {
    throw new Error(
      `There is no Chromium, and the shipped one does not run: ${whyNot(shipped)}\n${HOW_TO_GET_CHROMIUM}`,
    );
  }
  return shipped;
}

/** Asked for its version, so that a stub which only tells to install something else does not count. */
function whyNot(file) {
  const { status, stderr, error } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return status === 0 ? undefined : (error?.message ?? stderr.trim().split('\n')[0] ?? `exit code ${status}`);
}

/**
 * The package unpacks into the folder for temporary files and changes this process's environment; both are kept
 * away from the tests by a folder of our own and a small script that gives the libraries and fonts to the browser alone.
 */
async function unpackShipped(say) {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('it is made for Linux on x64 only');
  const folder = join(toolFolder(), `chromium-${shippedVersion()}`);
  const launcher = join(folder, 'chromium.sh');
  if (existsSync(launcher) && !whyNot(launcher)) return launcher;
  say('unpacking the browser of @sparticuz/chromium');
  // What an interrupted run left half unpacked would be taken for complete.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'fonts'), { recursive: true });
  const before = { ...process.env };
  process.env.TMPDIR = folder;
  // Read while the package is imported: makes it unpack the libraries that bare systems lack.
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return writeLauncher(launcher, folder, await chromium.executablePath());
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

function shippedVersion() {
  const requireHere = createRequire(import.meta.url);
  const entry = requireHere.resolve('@sparticuz/chromium');
  const root = entry.slice(0, entry.indexOf('chromium/build/') + 'chromium'.length);
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
}

/** Its own font list names a fixed folder; without a list that names ours, text stays invisible on bare systems. */
function writeLauncher(launcher, folder, browser) {
  const fonts = join(folder, 'fonts/fonts.conf');
  writeFileSync(
    fonts,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>/usr/share/fonts</dir><dir>${folder}/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>
`,
  );
  writeFileSync(
    launcher,
    `#!/bin/sh
export FONTCONFIG_FILE='${fonts}'
export LD_LIBRARY_PATH='${folder}/al2023/lib'"\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
exec '${browser}' "$@"
`,
  );
  chmodSync(launcher, 0o755);
  return launcher;
}
