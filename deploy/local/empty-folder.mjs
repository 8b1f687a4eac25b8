import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AlreadyRunning, FileLock } from './lock.mjs';
import { ProcessRecord } from './processes.mjs';

const LOCK = 'launcher.lock';
const RECORD = 'processes.json';

/**
 * Empties the data folder of an installation that is made anew every time. Throws {@link AlreadyRunning} when it is in
 * use; what a killed start has left running there is ended first, or its data would vanish beneath it.
 */
export async function emptyDataFolder(dataDir) {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const lock = new FileLock(join(dataDir, LOCK));
  lock.take();
  try {
    await recordOf(dataDir).endOrphans();
    removeDatabaseElsewhere(dataDir);
    for (const name of readdirSync(dataDir))
      if (name !== LOCK) rmSync(join(dataDir, name), { recursive: true, force: true });
  } finally {
    lock.release();
  }
}

/** Ends what a killed start has left running in a folder that nobody uses; the data stay. */
export async function endForgotten(dataDir) {
  if (!existsSync(join(dataDir, RECORD))) return;
  const lock = new FileLock(join(dataDir, LOCK));
  try {
    lock.take();
  } catch (error) {
    if (error instanceof AlreadyRunning) return;
    throw error;
  }
  try {
    await recordOf(dataDir).endOrphans();
  } finally {
    lock.release();
  }
}

function recordOf(dataDir) {
  return new ProcessRecord(join(dataDir, RECORD));
}

/** The account that runs PostgreSQL could not enter this folder: a note tells where the data lie instead. */
function removeDatabaseElsewhere(dataDir) {
  const note = join(dataDir, 'moved-to');
  if (existsSync(note)) rmSync(readFileSync(note, 'utf8').trim(), { recursive: true, force: true });
}
