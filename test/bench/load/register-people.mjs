import { inChild } from '../setup/in-child.mjs';

const GENERATOR = new URL('generator.mjs', import.meta.url).href;
let turns = 0;

/** One turn of load; everybody in it is new. */
export function registerPeople(port, path, { connections = 64, ...howLong }) {
  turns += 1;
  return inChild(GENERATOR, { port, path, prefix: `t${turns}`, connections, ...howLong });
}
