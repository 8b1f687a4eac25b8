import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, JsonClient, Refused } from '@funnelcast/demo';
import type { components } from '../../apps/web/src/api/all-in-one.js';
import { isStillRunning } from '../../deploy/local/processes.mjs';
import { Installation } from './installation.js';

type Demo = components['schemas']['DemoResponse'];

const PATH = '/api/v1/demo';
const PROGRAM = join(import.meta.dirname, '../../deploy/local/demo.mjs');

describe('the demo beside an installation', () => {
  const folder = mkdtempSync(join(tmpdir(), 'demo-'));
  const demoFolder = join(folder, 'demo');
  let installation: Installation;

  beforeAll(async () => {
    installation = await Installation.start({
      events: 'in-process',
      env: { DEMO_PROGRAM: PROGRAM, DEMO_DATA_DIR: folder },
    });
  }, 120_000);
  afterAll(async () => {
    await installation?.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  const look = () => installation.owner.get<Demo>(PATH);
  const running = (noted: Noted[]) => noted.filter((one) => isStillRunning(one) as boolean);

  it('plays a funnel to its end, tells how far it is, and lets the owner in', async () => {
    expect(await look()).toMatchObject({ available: true, phase: 'idle' });

    const begun = await installation.owner.post<Demo>(PATH, { people: 12 });
    expect(begun).toMatchObject({ phase: 'playing', act: 'start', people: 12 });
    await expect(installation.owner.post(PATH, { people: 12 })).rejects.toMatchObject({
      problem: { code: 'demo-already-plays' },
    });
    const seen = new Set<string>();
    const played = await eventually(
      async () => {
        const now = await look();
        seen.add(now.act);
        if (now.phase === 'playing') throw new Error(`${now.act} ${now.share}`);
        return now;
      },
      { timeoutMs: 80_000, everyMs: 100 },
    );

    expect(played.failure).toBeUndefined();
    expect(played).toMatchObject({ phase: 'played', share: 1, counts: { registered: 12 } });
    expect(played.result?.funnel).toMatchObject({ registered: 12 });
    expect(played.result?.hotList[0]?.reasons.length).toBeGreaterThan(0);
    expect([...seen]).toEqual(expect.arrayContaining(['register', 'live', 'letters']));
  }, 90_000);

  it('signs in by a link that works once, at another name of the machine', async () => {
    const entry = await installation.owner.leadsTo(`${PATH}/visit?place=hot-list`);
    const { hostname, origin, pathname, search } = new URL(entry!);
    expect(hostname).toBe('127.0.0.1');
    const visitor = new JsonClient(origin);

    expect(await visitor.leadsTo(pathname + search)).toMatch(/^\/hot-list\//);
    expect(await visitor.get('/api/v1/me')).toMatchObject({ role: 'owner' });
    await expect(new JsonClient(origin).get(pathname + search)).rejects.toBeInstanceOf(Refused);
  });

  it('leaves nothing running when it is stopped, and can be played again', async () => {
    const noted = processesOf(demoFolder);
    expect(running(noted).length).toBeGreaterThanOrEqual(3);

    expect(await installation.owner.delete(PATH)).toMatchObject({ phase: 'idle' });
    expect(running(noted)).toEqual([]);

    await installation.owner.post(PATH, { people: 10 });
    await eventually(async () => expect((await look()).act).toBe('register'), { timeoutMs: 60_000 });
  }, 90_000);

  it('ends with the installation, even when that is killed', async () => {
    const noted = processesOf(demoFolder);
    expect(running(noted).length).toBeGreaterThanOrEqual(3);

    await installation.platform.kill('all-in-one');

    await eventually(() => expect(running(noted)).toEqual([]), { timeoutMs: 20_000 });
  }, 40_000);

  it('is not to be had where nobody gave the program', async () => {
    await installation.platform.restart('all-in-one', { env: { DEMO_PROGRAM: '' } });

    expect(await look()).toMatchObject({ available: false });
    await expect(installation.owner.post(PATH, { people: 10 })).rejects.toMatchObject({
      problem: { code: 'demo-not-available' },
    });
  }, 40_000);
});

interface Noted {
  pid: number;
  born: string;
}

/** What the demo's launcher has written down of itself and of its children. */
function processesOf(folder: string): Noted[] {
  const read = (file: string) => {
    const path = join(folder, file);
    return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as unknown) : [];
  };
  return [read('launcher.lock'), read('processes.json')].flat() as Noted[];
}
