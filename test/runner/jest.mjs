import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { RESULTS, runProgram } from './programs.mjs';

/** Runs one of the projects of jest.config.mjs and counts its tests. */
export async function runJest(project, { workers, ...options }) {
  const report = join(RESULTS, `${project}.json`);
  rmSync(report, { force: true });
  const { how, log } = await runProgram(
    project,
    [
      process.execPath,
      '--experimental-vm-modules',
      '--no-warnings',
      'node_modules/jest/bin/jest.js',
      '--selectProjects',
      project,
      '--json',
      `--outputFile=${report}`,
      ...(workers === 1 ? ['--runInBand'] : [`--maxWorkers=${workers}`]),
    ],
    options,
  );
  return { ...countTests(readReport(report), how), log: withoutJson(log) };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * A test that was skipped counts as failed, and so does a file that could not be run, and a project without tests:
 * what was not run was not proved.
 */
export function countTests(report, how) {
  if (!report) return { passed: 0, failed: 1, why: `jest left no report (${how ?? 'no reason known'})` };
  const {
    numPassedTests: passed,
    numFailedTests,
    numPendingTests,
    numTodoTests,
    numRuntimeErrorTestSuites,
  } = report;
  const failed = numFailedTests + numPendingTests + numTodoTests + numRuntimeErrorTestSuites;
  if (passed + failed === 0) return { passed: 0, failed: 1, why: 'it has no tests' };
  if (failed === 0 && how) return { passed, failed: 1, why: `all tests passed, but jest: ${how}` };
  const skipped = numPendingTests + numTodoTests;
  return { passed, failed, why: skipped > 0 ? `${skipped} tests were skipped` : undefined };
}

/** With --json the whole report is printed as well, on one endless line. */
function withoutJson(log) {
  return log
    .split('\n')
    .filter((line) => !line.startsWith('{"num'))
    .join('\n');
}
