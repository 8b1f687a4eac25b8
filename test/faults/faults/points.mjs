import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from '../../../deploy/local/checkout.mjs';

/** Every named crash point of the services, and where traffic of this test leads to it. */
export const POINTS = [
  { point: 'touch.leased-not-sent', targets: ['reminders'] },
  { point: 'touch.sent-not-recorded', targets: ['reminders'] },
  { point: 'relay.committed-not-published', targets: ['registration', 'attendance', 'reminders'] },
  { point: 'relay.published-not-marked', targets: ['registration', 'attendance', 'reminders'] },
  { point: 'handler.before-commit', targets: ['offers', 'attendance', 'reminders'] },
  { point: 'handler.committed-not-acked', targets: ['offers', 'attendance', 'reminders'] },
  { point: 'vote.committed-not-acked', targets: ['attendance'] },
  { point: 'happenings.taken-not-committed', targets: ['reminders'] },
  { point: 'walks.claimed-not-written', targets: ['reminders'] },
  { point: 'walks.written-not-committed', targets: ['reminders'] },
];

/** How often a process has died there, or with `stop` has stood still there, by its own words. */
export function timesReached(dataDir, target, point, how = 'crash') {
  const log = readFileSync(join(dataDir, 'logs', `${target}.log`), 'utf8');
  return log.split(`${how} point ${point}\n`).length - 1;
}

/** The names in the sources, so that none is added there and forgotten here. */
export function pointsInTheSources() {
  const names = ['apps', 'libs'].flatMap((folder) =>
    readdirSync(join(CHECKOUT, folder), { recursive: true })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('spec.ts') && !file.includes('node_modules'))
      .flatMap((file) => {
        const source = readFileSync(join(CHECKOUT, folder, file), 'utf8');
        return [...source.matchAll(/crashPoint\('([a-z.-]+)'\)/g)].map(([, name]) => name);
      }),
  );
  return [...new Set(names)].sort();
}
