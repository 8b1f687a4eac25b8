import { createRequire, register } from 'node:module';
import { pathToFileURL } from 'node:url';
import { SourceMaps } from './source-maps.mjs';

const require = createRequire(import.meta.url);

/** By this name jest-circus leaves the listeners of a file on the global object. */
const LISTENERS = Symbol.for('EVENT_HANDLERS');

let hooked = false;
let imported = 0;

/**
 * How Jest loads a test file: with Node's own import. Jest's runtime loads every module anew for each file, which takes
 * longer than the tests of most files; here the modules of a worker are loaded once and shared by its test files, as they
 * are shared in the product. So a test must leave globals as it found them, and modules cannot be mocked.
 */
export default class NativeRuntime {
  constructor() {
    if (hooked) return;
    register('../typescript/hooks.mjs', import.meta.url);
    hooked = true;
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  /** Under a name of its own, so that a file that runs twice in a worker defines its tests twice. */
  async unstable_importModule(path) {
    imported += 1;
    return import(`${pathToFileURL(path).href}?import=${imported}`);
  }

  requireModule(path) {
    return require(path);
  }

  /** Jest's own: fresh for each file, because it keeps the tests of a file in its modules. */
  requireInternalModule(path) {
    delete globalThis[LISTENERS];
    delete require.cache[require.resolve(path)];
    return require(path);
  }

  setGlobalsForRuntime() {}

  enterTestCode() {}

  leaveTestCode() {}

  getSourceMaps() {
    return new SourceMaps();
  }

  getAllCoverageInfoCopy() {
    return undefined;
  }

  teardown() {}
}
