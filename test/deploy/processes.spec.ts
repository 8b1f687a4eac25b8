import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AlreadyRunning, FileLock } from '../../deploy/local/lock.mjs';
import { PostgresCluster } from '../../deploy/local/postgres-cluster.mjs';
import { describeProcess, endProcess, isStillRunning, ProcessRecord } from '../../deploy/local/processes.mjs';
import { aFolder, removeFolders } from './a-folder.js';

const children: ChildProcess[] = [];

function aStranger(): ChildProcess & { pid: number } {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  children.push(child);
  return child as ChildProcess & { pid: number };
}

async function aDeadPid(): Promise<number> {
  const child = aStranger();
  child.kill('SIGKILL');
  await once(child, 'exit');
  return child.pid;
}

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  removeFolders();
});

describe('describeProcess', () => {
  it('knows this process', () => {
    expect(describeProcess(process.pid)?.command).toContain('node');
  });

  it('knows nothing of one that has ended', async () => {
    expect(describeProcess(await aDeadPid())).toBeNull();
  });
});

describe('isStillRunning', () => {
  it('is not fooled by another process with the same number', () => {
    const { pid } = aStranger();

    expect(isStillRunning({ pid, born: describeProcess(pid).born })).toBe(true);
    expect(isStillRunning({ pid, born: '1' })).toBe(false);
  });
});

describe('endProcess', () => {
  it('insists when it is not heard', async () => {
    const deaf = spawn(process.execPath, [
      '-e',
      "process.on('SIGTERM', () => {}); process.stdout.write('x'); setInterval(() => {}, 1000)",
    ]);
    children.push(deaf);
    await once(deaf.stdout, 'data');

    await endProcess({ pid: deaf.pid }, { patienceMs: 200 });

    expect(describeProcess(deaf.pid)).toBeNull();
  });
});

describe(ProcessRecord, () => {
  it('ends what an earlier launcher left, and nobody else', async () => {
    const file = join(aFolder(), 'processes.json');
    const [orphan, stranger] = [aStranger(), aStranger()];
    const earlier = new ProcessRecord(file);
    earlier.note('offers', orphan.pid, 'SIGTERM');
    earlier.note('nats', stranger.pid, 'SIGTERM');
    const noted = JSON.parse(readFileSync(file, 'utf8')) as { name: string; born: string }[];
    writeFileSync(
      file,
      JSON.stringify(noted.map((each) => (each.name === 'nats' ? { ...each, born: '1' } : each))),
    );

    const ended = await new ProcessRecord(file).endOrphans();

    expect(ended).toEqual(['offers']);
    expect(describeProcess(orphan.pid)).toBeNull();
    expect(describeProcess(stranger.pid)).not.toBeNull();
    expect(existsSync(file)).toBe(false);
  });
});

describe(FileLock, () => {
  it('tells a second start who holds the folder, and where it serves', () => {
    const file = join(aFolder(), 'launcher.lock');
    const first = new FileLock(file);
    first.take();
    first.describe({ url: 'http://localhost:3000' });

    const second = () => new FileLock(file).take();

    expect(second).toThrow(AlreadyRunning);
    expect(second).toThrow(
      `Funnelcast already runs on this data folder (process ${process.pid}). It serves http://localhost:3000.`,
    );
  });

  it('is free again after its release', () => {
    const lock = new FileLock(join(aFolder(), 'launcher.lock'));
    lock.take();
    lock.release();

    expect(() => lock.take()).not.toThrow();
  });

  it.each(['a dead process', 'another process under its number', 'nobody, in a torn file'])(
    'replaces the one of %s',
    async (who) => {
      const file = join(aFolder(), 'launcher.lock');
      const holders: Record<string, string> = {
        'a dead process': JSON.stringify({ pid: await aDeadPid(), born: '1' }),
        'another process under its number': JSON.stringify({ pid: process.pid, born: '1' }),
        'nobody, in a torn file': '{"pid": 12',
      };
      writeFileSync(file, holders[who]!);

      expect(() => new FileLock(file).take()).not.toThrow();
      expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid });
    },
  );
});

describe(PostgresCluster, () => {
  function clusterWithLock(pid: number) {
    const cluster = new PostgresCluster(aFolder());
    mkdirSync(cluster.data, { recursive: true });
    const lockFile = join(cluster.data, 'postmaster.pid');
    writeFileSync(lockFile, `${pid}\n${cluster.data}\n0\n5432\n\n127.0.0.1\n\nready   \n`);
    return { cluster, lockFile };
  }

  it('removes the lock file of a server that is gone', async () => {
    const { cluster, lockFile } = clusterWithLock(await aDeadPid());

    await cluster.clearLeftovers();

    expect(existsSync(lockFile)).toBe(false);
    cluster.remove();
  });

  it('leaves a stranger alone that was given the number of the server', async () => {
    const stranger = aStranger();
    const { cluster, lockFile } = clusterWithLock(stranger.pid);

    expect(cluster.running()).toBeUndefined();
    await cluster.clearLeftovers();

    expect(existsSync(lockFile)).toBe(false);
    expect(describeProcess(stranger.pid)).not.toBeNull();
    cluster.remove();
  });
});
