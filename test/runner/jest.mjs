import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { RESULTS, runProgram } from './programs.mjs';

/** Files that failed are run again, alone, when they are few: many at once are no accident. */
const FEW = 5;

/**
 * Runs one of the projects of jest.config.mjs and counts its tests. A busy machine can make a test late that waits for
 * mails or sockets; what then passes alone is counted as passed and named in the summary, so that it is mended.
 */
export async function runJest(project, { workers, ...options }) {
  const first = await runOnce(project, { workers, ...options });
  const files = failedFiles(first.report);
  if (files.length === 0 || files.length > FEW) return outcomeOf(first);
  const again = await runOnce(`${project}-again`, { ...options, workers: 1, project, files });
  if (!again.report) return outcomeOf(first);
  const failures = failedTests(again.report).map(({ test }) => test);
  return {
    ...outcomeOf({ ...again, report: afterSecondTry(first.report, again.report) }),
    passedAlone: failedTests(first.report).filter(({ test }) => !failures.includes(test)),
  };
}

/** `files`: only these, by their paths. */
async function runOnce(name, { project = name, workers, files = [], ...options }) {
  const file = join(RESULTS, `${name}.json`);
  rmSync(file, { force: true });
  const { how, log } = await runProgram(
    name,
    [
      process.execPath,
      'node_modules/jest/bin/jest.js',
      '--selectProjects',
      project,
      '--json',
      `--outputFile=${file}`,
      ...(workers === 1 ? ['--runInBand'] : [`--maxWorkers=${workers}`]),
      ...(files.length > 0 ? ['--runTestsByPath', ...files] : []),
    ],
    options,
  );
  return { report: readReport(file), how, log: withoutJson(log) };
}

function outcomeOf({ report, how, log }) {
  return { ...countTests(report, how), failures: failedTests(report), log };
}

function failedFiles(report) {
  return (report?.testResults ?? []).filter(({ status }) => status === 'failed').map(({ name }) => name);
}

/** The failed tests, each with the first line of why. */
export function failedTests(report) {
  return (report?.testResults ?? []).flatMap(({ name, message, assertionResults }) => {
    const place = relative(process.cwd(), name);
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0) return message ? [{ test: place, why: firstLine(message) }] : [];
    return failed.map(({ fullName, failureMessages: [why = ''] }) => ({
      test: `${place} › ${fullName}`,
      why: firstLine(why),
    }));
  });
}

function firstLine(message) {
  return stripVTControlCharacters(message).trim().split('\n')[0].slice(0, 300);
}

/** One report of both: the files that failed count as they did the second time. */
export function afterSecondTry(first, again) {
  const kept = first.testResults.filter(({ status }) => status !== 'failed');
  const tests = kept.flatMap(({ assertionResults }) => assertionResults);
  const count = (wanted) => tests.filter(({ status }) => status === wanted).length;
  return {
    numPassedTests: count('passed') + again.numPassedTests,
    numFailedTests: again.numFailedTests,
    numPendingTests: count('pending') + again.numPendingTests,
    numTodoTests: count('todo') + again.numTodoTests,
    numRuntimeErrorTestSuites: again.numRuntimeErrorTestSuites,
    testResults: [...kept, ...again.testResults],
  };
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
