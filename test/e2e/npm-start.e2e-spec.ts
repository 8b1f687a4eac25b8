import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, Studio } from '@funnelcast/demo';
import { freePort } from '../../deploy/local/ports.mjs';
import { NpmStart, runs } from './npm-start.js';

const NOBODY = 65_534;
const BUILDS = /Installing|Building/;

/** Each test goes on where the one before has left the data folder: that is what a start has to cope with. */
describe('npm start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'npm-start-'));
  const dataDir = join(folder, 'data');
  const started: NpmStart[] = [];
  let port: number;
  let first: NpmStart;
  let second: NpmStart;
  let signIn: { url: string; email: string; password: string };

  const start = (options: string[] = [], at = port, data = dataDir) => {
    const one = new NpmStart(data, at, ...options);
    started.push(one);
    return one;
  };
  const letsIn = () => Studio.signIn(signIn.url, signIn.email, signIn.password);
  const allGone = (pids: number[]) => eventually(() => expect(pids.filter(runs)).toEqual([]));

  beforeAll(async () => {
    port = (await freePort()) as number;
    mkdirSync(dataDir);
    // The account that root lends to PostgreSQL may not even pass through here.
    if (process.getuid!() === 0) {
      chmodSync(folder, 0o700);
      chownSync(folder, NOBODY, NOBODY);
    }
  });
  afterAll(async () => {
    for (const each of started) await each.clear();
    const elsewhere = join(dataDir, 'moved-to');
    if (existsSync(elsewhere))
      rmSync(readFileSync(elsewhere, 'utf8').trim(), { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  it('tells where it is and how to sign in, without a broker', async () => {
    first = start(['--events', 'in-process']);
    signIn = await first.ready();

    expect(signIn.url).toBe(`http://localhost:${port}`);
    expect(first.output).toContain('Events      in process');
    expect(Object.keys(first.pids()).sort()).toEqual(['all-in-one', 'postgres']);
    await letsIn();
  });

  it('refuses a data folder in use, and a port that is taken, with a way out', async () => {
    const again = start([], await freePort());
    const stranger = createServer().listen(0, '127.0.0.1');
    await once(stranger, 'listening');
    const { port: taken } = stranger.address() as { port: number };
    const elsewhere = start([], taken, join(folder, 'another'));

    expect([await again.end(), await elsewhere.end()]).toEqual([1, 1]);
    stranger.close();
    expect(again.output).toContain(`It serves ${signIn.url}`);
    expect(elsewhere.output).toMatch(new RegExp(`Port ${taken} is taken .*PORT=${taken + 1} npm start`));
    expect(`${again.output}${elsewhere.output}`).not.toMatch(/\n +at /);
  });

  it('brings PostgreSQL back when it is killed', async () => {
    process.kill(first.pids()['postgres']!, 'SIGKILL');
    await first.says('postgres is back.');

    await eventually(letsIn, { timeoutMs: 30_000 });
  });

  it('ends the services when the launcher alone is killed, and the next start the database', async () => {
    const { postgres, ...services } = first.pids();
    process.kill(first.launcher(), 'SIGKILL');
    await first.end();
    await allGone(Object.values(services));

    second = start();
    await second.ready();
    expect(second.output).toContain('Stopped what an earlier start had left running: postgres');
    expect(second.output).not.toMatch(BUILDS);
    expect(second.output).toContain('Events      over NATS');
    expect(runs(postgres!)).toBe(false);
    await letsIn();
  });

  it('starts again after everything was killed at once', async () => {
    const pids = Object.values(second.pids());
    expect(pids).toHaveLength(3);
    second.signal('SIGKILL');
    for (const pid of pids) process.kill(pid, 'SIGKILL');
    await second.end();

    second = start();
    await second.ready();
    expect(second.output).not.toMatch(BUILDS);
    await letsIn();
  });

  it('leaves nothing behind after Ctrl-C', async () => {
    const pids = [second.launcher(), ...Object.values(second.pids())];
    second.signal('SIGINT');

    expect(await second.end()).toBe(0);
    expect(second.output).toContain('Stopped.');
    expect(pids.filter(runs)).toEqual([]);
    expect(second.pids()).toEqual({});
    expect(existsSync(join(dataDir, 'launcher.lock'))).toBe(false);
  });

  it.each([
    ['Ctrl-C comes', (one: NpmStart) => one.signal('SIGINT'), 0],
    ['npm alone is killed', (one: NpmStart) => one.killNpm(), null],
  ])('leaves nothing behind when %s before it is ready', async (_, stop, code) => {
    const early = start(['--events', 'in-process']);
    await early.says('Starting the platform');
    const pids = Object.values(early.pids());
    stop(early);

    expect(await early.end()).toBe(code);
    expect(early.output).toMatch(/Stopped\.\s*$/);
    await allGone(pids);
  });
});
