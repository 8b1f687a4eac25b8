import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CHECKOUT, npm } from './checkout.mjs';

const DIST = join(CHECKOUT, 'dist');

const PARTS = [
  {
    name: 'platform',
    script: 'build:platform',
    sources: ['apps', 'libs', 'tsconfig.json', 'nest-cli.json', 'package-lock.json'],
    isSource: (path) => !path.startsWith('apps/web/') && !/(?:[.-]spec\.ts|\/testing\/.*)$/.test(path),
    result: 'apps/all-in-one/src/main.js',
  },
  {
    name: 'web',
    script: 'build:web',
    sources: ['apps/web', 'libs/languages/src', 'package-lock.json'],
    isSource: (path) => !/\.(spec|test)\.tsx?$/.test(path),
    result: 'web/index.html',
  },
];

/** Compiles what has changed since it was compiled last: the platform, the web pages, both or neither. */
export async function build(progress) {
  mkdirSync(DIST, { recursive: true });
  for (const part of PARTS) {
    const wanted = fingerprint(part);
    const mark = join(DIST, `.built-${part.name}`);
    if (existsSync(join(DIST, part.result)) && readIfThere(mark) === wanted) continue;
    await progress.step(`Building the ${part.name}`, () => npm('run', part.script));
    if (!existsSync(join(DIST, part.result))) throw new Error(`The build left no dist/${part.result}.`);
    writeFileSync(mark, wanted);
  }
}

/** By content, and not by time: a checkout of another commit sets times as it likes. */
function fingerprint({ sources, isSource }) {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesBelow(join(CHECKOUT, source))) {
      const path = relative(CHECKOUT, file);
      if (isSource(path)) hash.update(`${path}\0`).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

export function filesBelow(path) {
  if (!existsSync(path)) return [];
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path];
    throw error;
  }
  return entries
    .filter(({ name }) => name !== 'node_modules' && name !== 'dist' && !name.startsWith('.'))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)],
    );
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
