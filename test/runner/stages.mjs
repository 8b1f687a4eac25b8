import { build } from '../../deploy/local/build.mjs';
import { Progress } from '../../deploy/local/progress.mjs';
import { runJest } from './jest.mjs';
import { runProgram } from './programs.mjs';

const MINUTE_MS = 60_000;

/**
 * The stages in the order of the work, cheapest first. Each answers {passed, failed, why?, log}. A stage that leaves a core
 * to spare, or often waits, takes the next one beside it.
 */
export const STAGES = [
  { ...script('format', 'format:check'), beside: 'lint' },
  script('lint', 'lint'),
  { ...script('dependencies', 'deps:check'), beside: 'types' },
  script('types', 'types'),
  { name: 'build', run: runBuild },
  { ...script('generated', 'docs:check'), needsBuild: true, beside: 'unit' },
  jest('unit', { workers: 2, minutes: 15 }),
  jest('integration', { workers: 3, minutes: 25, needsDatabase: true }),
  jest('e2e', { workers: 2, minutes: 20, needsBuild: true }),
  jest('browser', { workers: 3, minutes: 30, needsBuild: true }),
  { name: 'faults', needsBuild: true, run: runFaults },
];

export const STATIC = ['format', 'lint', 'dependencies', 'types'];

function script(name, npmScript) {
  return { name, run: (context) => one(name, ['npm', 'run', '--silent', npmScript], context, 4 * MINUTE_MS) };
}

function jest(name, { workers, minutes, ...needs }) {
  return {
    name,
    ...needs,
    run: (context) => runJest(name, { ...context, workers, timeoutMs: minutes * MINUTE_MS }),
  };
}

function runFaults(context) {
  return one('faults', [process.execPath, 'test/faults/run.mjs', '--short'], context, 12 * MINUTE_MS);
}

async function one(name, command, { env, verbose }, timeoutMs) {
  const { passed, how, log } = await runProgram(name, command, { env, verbose, timeoutMs });
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, why: how, log };
}

async function runBuild() {
  try {
    await build(new Progress({ quiet: true }));
    return { passed: 1, failed: 0, log: '' };
  } catch (error) {
    return { passed: 0, failed: 1, why: 'the build failed', log: error.message };
  }
}
