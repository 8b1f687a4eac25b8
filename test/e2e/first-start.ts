import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  digestOfMigrations,
  FileLock,
  type PlatformOptions,
  SERVICES,
  startPlatform,
} from '../../deploy/local/index.mjs';

/**
 * The data folder of an installation that was started for the first time and stopped again, made by whoever asks first.
 * Copies of it are spared what only a first start does: it creates the database, migrates it, and takes the owner in.
 */
export async function afterFirstStart(parent: string, options: PlatformOptions): Promise<string> {
  const folder = join(parent, `first-start-${SERVICES.map(digestOfMigrations).join('-')}`);
  const done = join(folder, 'done');
  const lock = new FileLock(join(parent, 'first-start.lock'));
  await lock.takeWithin(120_000);
  try {
    if (existsSync(done)) return folder;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    const platform = await startPlatform({ ...options, events: 'in-process', dataDir: folder });
    await platform.stop();
    writeFileSync(done, '');
    return folder;
  } finally {
    lock.release();
  }
}
