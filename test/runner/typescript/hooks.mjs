import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compileTypeScript } from './compile.mjs';

/**
 * Hooks of Node's module loader: the sources of the project are imported as they are, without a build.
 * https://nodejs.org/docs/latest-v20.x/api/module.html#customization-hooks
 */

const CHECKOUT = new URL('../../../', import.meta.url);
const OURS = /^@funnelcast\/([\w-]+)$/;

export async function resolve(specifier, context, nextResolve) {
  const ours = OURS.exec(specifier);
  if (ours) return { url: indexOf(ours[1]), format: 'module', shortCircuit: true };
  if (specifier.startsWith('.') && specifier.endsWith('.js') && isTypeScript(context.parentURL)) {
    const url = new URL(`${specifier.slice(0, -'.js'.length)}.ts`, context.parentURL);
    return { url: url.href, format: 'module', shortCircuit: true };
  }
  return nextResolve(specifier, context);
}

export async function load(url, context, nextLoad) {
  if (!isTypeScript(url)) return nextLoad(url, context);
  const file = fileURLToPath(url);
  const { code } = compileTypeScript(await readFile(file, 'utf8'), file, { sourceMaps: false });
  return { format: 'module', source: code, shortCircuit: true };
}

function isTypeScript(url = '') {
  return new URL(url, CHECKOUT).pathname.endsWith('.ts');
}

/** Where a library or an application of this project begins. */
function indexOf(name) {
  const [place] = ['libs', 'apps']
    .map((folder) => new URL(`${folder}/${name}/src/index.ts`, CHECKOUT))
    .filter((url) => existsSync(url));
  if (!place) throw new Error(`There is neither a library nor an application named ${name}.`);
  return place.href;
}
