import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { CHECKOUT } from './checkout.mjs';
import { installDependencies } from './dependencies.mjs';
import { AlreadyRunning, FileLock } from './lock.mjs';

/** Installs and builds what is missing or stale. Two starts in one checkout take turns. */
export async function prepareCheckout(progress, { withBuild = true } = {}) {
  const folder = join(CHECKOUT, 'dist');
  mkdirSync(folder, { recursive: true });
  const lock = new FileLock(join(folder, '.preparing'));
  await takeTurn(lock, progress);
  try {
    await installDependencies(progress);
    if (withBuild) await build(progress);
  } finally {
    lock.release();
  }
}

async function takeTurn(lock, progress) {
  try {
    lock.take();
  } catch (error) {
    if (!(error instanceof AlreadyRunning)) throw error;
    await progress.step('Waiting for another start that installs or builds', () => lock.takeWithin(600_000));
  }
}
