import { join } from 'node:path';
import { ManagedProcess } from '../../deploy/local/managed-process.mjs';
import { until } from '../../deploy/local/ports.mjs';
import { Supervisor } from '../../deploy/local/supervisor.mjs';
import { aFolder, removeFolders } from './a-folder.js';

const program = (code: string, definition = {}) => ({
  name: 'offers',
  logFile: join(aFolder(), 'offers.log'),
  command: (env: Record<string, string>) => ({
    file: process.execPath,
    args: ['-e', code],
    options: { env: { ...process.env, ...env } },
  }),
  ...definition,
});
const STAYS = 'setInterval(() => {}, 1000)';

describe(Supervisor, () => {
  const started: { stopAll(): Promise<void> }[] = [];

  function supervised(definition: object, restarts = true) {
    const lines: string[] = [];
    const supervisor = new Supervisor({ say: (line: string) => lines.push(line) });
    const managed = supervisor.add(new ManagedProcess(definition), { rank: 1, restarts });
    started.push(supervisor);
    return { supervisor, managed, lines };
  }

  afterEach(async () => {
    for (const each of started.splice(0)) await each.stopAll();
  });
  afterAll(removeFolders);

  it('starts again what has died', async () => {
    const { supervisor, managed, lines } = supervised(program(STAYS));
    await managed.start();
    const before = managed.pid;

    process.kill(before, 'SIGKILL');
    await until(
      () => {
        if (!lines.includes('offers is back.')) throw new Error('not yet');
      },
      { timeoutMs: 5000, what: 'restart' },
    );

    expect(managed.pid).not.toBe(before);
    expect(supervisor.crashesOf('offers')).toBe(1);
  });

  it('leaves down what was put down on purpose', async () => {
    const { supervisor, managed } = supervised(program(STAYS));
    await managed.start();

    await managed.kill();
    await new Promise((resolve) => setTimeout(resolve, 600));

    expect(managed.isRunning).toBe(false);
    expect(supervisor.crashesOf('offers')).toBe(0);
  });

  it('reports the end of what is not to be started again, with its last words', async () => {
    const { supervisor, managed } = supervised(
      program("console.error('last words'); setTimeout(() => process.exit(3), 200)"),
      false,
    );
    await managed.start();

    await expect(supervisor.failed).resolves.toMatch(/offers ended with code 3[\s\S]*last words/);
  });

  it('tells the one who starts why it did not start', async () => {
    const { managed } = supervised(
      program("console.error('no such table'); process.exit(1)", {
        ready: (child: { isRunning: boolean }) =>
          until(
            () => {
              throw new Error('not yet');
            },
            { timeoutMs: 5000, everyMs: 10, what: 'offers', stillWorthIt: () => child.isRunning },
          ),
      }),
    );

    await expect(managed.start()).rejects.toThrow(/offers did not start[\s\S]*no such table/);
  });

  it('gives an environment for one run only', async () => {
    const { managed } = supervised(program("console.log('at ' + process.env.CRASH_AT); " + STAYS));
    await managed.start({ CRASH_AT: 'outbox' });
    await until(
      () => {
        if (!managed.lastLogLines().includes('at outbox')) throw new Error('not yet');
      },
      { timeoutMs: 5000, what: 'log' },
    );
    await managed.restart();
    await until(
      () => {
        if (!managed.lastLogLines().includes('at undefined')) throw new Error('not yet');
      },
      { timeoutMs: 5000, what: 'log' },
    );

    expect(managed.isRunning).toBe(true);
  });
});
