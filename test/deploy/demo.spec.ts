import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDemoOptions } from '../../deploy/local/demo-options.mjs';
import { emptyDataFolder, endForgotten } from '../../deploy/local/empty-folder.mjs';
import { AlreadyRunning, FileLock } from '../../deploy/local/lock.mjs';
import { isStillRunning, ProcessRecord } from '../../deploy/local/processes.mjs';
import { aFolder, removeFolders } from './a-folder.js';

afterAll(removeFolders);

describe('the options of the demo', () => {
  it('are those of a terminal when nothing is said', () => {
    expect(readDemoOptions([])).toMatchObject({ people: 300, json: false, prepared: false, locale: 'en' });
    expect(readDemoOptions([]).guest).toBeUndefined();
  });

  it('keep a place for a guest, whatever the name begins with', () => {
    const { guest } = readDemoOptions(['--guest=--exit', '--time-zone=Asia/Almaty', '--live-seconds=90']);

    expect(guest).toEqual({ name: '--exit', timeZone: 'Asia/Almaty', liveSeconds: 90 });
  });

  it.each([['--people=0'], ['--people=many'], ['--locale=French'], ['--live-seconds=1'], ['--unknown']])(
    'refuse %s',
    (option) => {
      expect(() => readDemoOptions([option])).toThrow();
    },
  );
});

describe('emptyDataFolder', () => {
  it('removes what an earlier play has left, and ends what still runs there', async () => {
    const folder = aFolder();
    const orphan = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    new ProcessRecord(join(folder, 'processes.json')).note('all-in-one', orphan.pid!, 'SIGTERM');
    mkdirSync(join(folder, 'logs'));
    writeFileSync(join(folder, 'secrets.json'), '{}');

    await emptyDataFolder(folder);

    expect(isStillRunning({ pid: orphan.pid! })).toBe(false);
    expect(
      ['logs', 'secrets.json', 'processes.json'].filter((name) => existsSync(join(folder, name))),
    ).toEqual([]);
  });

  it('touches nothing while somebody plays there', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'secrets.json'), '{}');
    new FileLock(join(folder, 'launcher.lock')).take();

    await expect(emptyDataFolder(folder)).rejects.toBeInstanceOf(AlreadyRunning);
    expect(existsSync(join(folder, 'secrets.json'))).toBe(true);
  });

  it('leaves the data where only what runs is to be ended', async () => {
    const folder = aFolder();
    const orphan = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    new ProcessRecord(join(folder, 'processes.json')).note('all-in-one', orphan.pid!, 'SIGTERM');
    writeFileSync(join(folder, 'secrets.json'), '{}');

    await endForgotten(folder);

    expect(isStillRunning({ pid: orphan.pid! })).toBe(false);
    expect(existsSync(join(folder, 'secrets.json'))).toBe(true);
  });

  it('makes the folder that is not there', async () => {
    const folder = join(aFolder(), 'demo');

    await emptyDataFolder(folder);

    expect(existsSync(folder)).toBe(true);
  });
});
