import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { isInstalled } from '../../deploy/local/dependencies.mjs';
import { readOptions } from '../../deploy/local/options.mjs';
import { freePort, requireWebPort } from '../../deploy/local/ports.mjs';
import { requireChecksum } from '../prerequisites/nats-server.mjs';
import { afterSecondTry, countTests, failedTests } from '../runner/jest.mjs';
import { readStages } from '../runner/options.mjs';
import { summary, totals } from '../runner/summary.mjs';

describe('the options of npm start', () => {
  it('has what suits a first look by default', () => {
    expect(readOptions([], {})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      services: false,
      events: 'auto',
    });
  });

  it.each([
    [['--events', 'pigeon'], {}, /--events takes/],
    [['--sevices'], {}, /sevices/],
    [[], { PORT: 'http' }, /PORT must be/],
    [[], { PORT: '70000' }, /PORT must be/],
    [[], { PUBLIC_URL: 'example.org' }, /PUBLIC_URL must be/],
  ])('refuses %j %j', (args, env, message) => {
    expect(() => readOptions(args, env)).toThrow(message);
  });
});

describe('the web port', () => {
  it('is refused with a way out when it is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;

    await expect(requireWebPort(port, '127.0.0.1')).rejects.toThrow(
      new RegExp(`Port ${port} is taken .*PORT=${port + 1} npm start`),
    );
    other.close();
  });

  it('is never one that outgoing connections may be given', async () => {
    expect(await freePort()).toBeLessThan(32_768);
  });
});

describe('isInstalled', () => {
  const lock = {
    packages: {
      '': {},
      'apps/web': {},
      'node_modules/@funnelcast/web': { link: true },
      'node_modules/pg': { version: '8.23.1' },
      'node_modules/fsevents': { version: '2.3.3', optional: true },
    },
  };

  it('accepts what npm ci brings, without the packages of other platforms', () => {
    expect(isInstalled(lock, { packages: { 'node_modules/pg': { version: '8.23.1' } } })).toBe(true);
  });

  it.each([[{ packages: {} }], [{ packages: { 'node_modules/pg': { version: '8.0.0' } } }], [undefined]])(
    'refuses %j',
    (installed) => {
      expect(isInstalled(lock, installed)).toBe(false);
    },
  );
});

describe('requireChecksum', () => {
  const content = Buffer.from('a release');
  const sum = createHash('sha256').update(content).digest('hex');

  it('accepts what was published', () => {
    expect(() =>
      requireChecksum(content, 'nats.tar.gz', `${'0'.repeat(64)}  other.zip\n${sum}  nats.tar.gz\n`),
    ).not.toThrow();
  });

  it.each([
    ['another content', `${'0'.repeat(64)}  nats.tar.gz\n`, /not the published one/],
    ['a list without it', `${sum}  my-nats.tar.gz\n`, /does not name/],
  ])('refuses %s', (_, sums, message) => {
    expect(() => requireChecksum(content, 'nats.tar.gz', sums)).toThrow(message);
  });
});

describe('the counts of npm test', () => {
  const report = {
    numPassedTests: 7,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    numRuntimeErrorTestSuites: 0,
  };

  it('takes a clean run as it is', () => {
    expect(countTests(report)).toMatchObject({ passed: 7, failed: 0 });
  });

  it.each([
    ['a skipped test', { ...report, numPendingTests: 1 }, undefined],
    ['a file that cannot be run', { ...report, numRuntimeErrorTestSuites: 1 }, undefined],
    ['no test at all', { ...report, numPassedTests: 0 }, undefined],
    ['no report', undefined, 'exit code 1'],
    ['a run that did not end well', report, 'did not end within 60 s'],
  ])('counts %s as failed', (_, given, how) => {
    expect(countTests(given, how).failed).toBe(1);
  });

  const file = (name: string, ...statuses: string[]) => ({
    name,
    status: statuses.includes('failed') ? 'failed' : 'passed',
    message: '',
    assertionResults: statuses.map((status, index) => ({
      fullName: `test ${index}`,
      status,
      failureMessages: status === 'failed' ? ['it was late\n  at line 7'] : [],
    })),
  });

  it('counts files that were run again as they did the second time', () => {
    const first = { testResults: [file('a.ts', 'passed', 'passed'), file('b.ts', 'passed', 'failed')] };
    const again = (...statuses: string[]) => ({
      ...report,
      numPassedTests: statuses.filter((status) => status === 'passed').length,
      numFailedTests: statuses.filter((status) => status === 'failed').length,
      testResults: [file('b.ts', ...statuses)],
    });
    expect(countTests(afterSecondTry(first, again('passed', 'passed')))).toMatchObject({
      passed: 4,
      failed: 0,
    });
    expect(countTests(afterSecondTry(first, again('passed', 'failed')))).toMatchObject({
      passed: 3,
      failed: 1,
    });
  });

  it('names what failed, with the first line of why, after everything else', () => {
    const failures = failedTests({
      testResults: [{ ...file('b.ts', 'passed', 'failed'), name: resolve('b.ts') }],
    });
    expect(failures).toEqual([{ test: 'b.ts › test 1', why: 'it was late' }]);
    const lines = summary([{ name: 'unit', passed: 1, failed: 1, seconds: 1, failures }]).split('\n');
    expect(lines.slice(-3, -2)).toEqual(['    it was late']);
  });

  it('adds up in one plain line', () => {
    expect(
      totals([
        { passed: 3, failed: 0 },
        { passed: 4, failed: 2 },
      ]),
    ).toBe('7 passed, 2 failed');
  });
});

describe('npm test -- --only', () => {
  const all = { names: ['lint', 'types', 'unit', 'e2e'], groups: { static: ['lint', 'types'] } };

  it.each([
    [[], ['lint', 'types', 'unit', 'e2e']],
    [
      ['--only', 'e2e,unit'],
      ['unit', 'e2e'],
    ],
    [
      ['--only', 'static'],
      ['lint', 'types'],
    ],
  ])('%j chooses %j', (args, stages) => {
    expect(readStages(args, all).stages).toEqual(stages);
  });

  it('names the stages when one is unknown', () => {
    expect(() => readStages(['--only', 'units'], all)).toThrow(
      /There is no stage "units". There are: lint, types, unit, e2e, static/,
    );
  });
});
