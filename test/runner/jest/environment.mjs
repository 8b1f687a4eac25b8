/** The environment of a test file: the process itself. What files change of it is put back after each of them. */
export default class NativeEnvironment {
  global = globalThis;
  #before = { console: globalThis.console, exit: process.exit, env: { ...process.env } };

  async setup() {}

  async teardown() {
    const { console, exit, env } = this.#before;
    globalThis.console = console;
    process.exit = exit;
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return null;
  }
}
