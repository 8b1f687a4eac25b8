import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CHECKOUT, requireNode } from './checkout.mjs';
import { databaseUrlsOf, environmentFor } from './environment.mjs';
import { FileLock } from './lock.mjs';
import { SERVICES } from './provision.mjs';

const COMMANDS = ['dead-letters', 'rebuild', 'password-link'];

/**
 * The program behind `npm run dead-letters`, `npm run rebuild` and `npm run password-link`. Where the environment names a database (a container,
 * an installation of your own) the command runs in it as it is; elsewhere it finds what `npm start` has running.
 */
async function main() {
  requireNode();
  const [command, ...args] = process.argv.slice(2);
  const program = join(CHECKOUT, 'dist/apps/all-in-one/src/commands', `${command}.command.js`);
  if (!COMMANDS.includes(command)) throw new Error(`There is no command "${command}".`);
  if (!existsSync(program)) throw new Error('The platform is not built yet; "npm run build" does it.');
  const env = namesDatabase(process.env) ? process.env : await environmentOfRunningPlatform();
  const child = spawn(process.execPath, ['--enable-source-maps', program, ...args], {
    stdio: 'inherit',
    env,
  });
  child.on('exit', (code, signal) => {
    process.exitCode = signal ? 1 : code;
  });
}

function namesDatabase(env) {
  return ['', ...SERVICES.map((each) => `${each.toUpperCase()}_`)].some((each) => env[`${each}DATABASE_URL`]);
}

/** Nothing is delivered by a command, so it reads the logs of all services in their database and needs no broker. */
async function environmentOfRunningPlatform() {
  const dataDir = resolve(process.env.DATA_DIR ?? '.data');
  const nothing = new Error(
    `Nothing runs on the data folder ${dataDir}. Start it first, or name a database (REGISTRATION_DATABASE_URL, ...).`,
  );
  if (!existsSync(join(dataDir, 'secrets.json'))) throw nothing;
  // Only here: an image without the embedded PostgreSQL has no use for these.
  const { PostgresCluster } = await import('./postgres-cluster.mjs');
  const { RunningPostgres } = await import('./postgres.mjs');
  const { keepSecrets } = await import('./secrets.mjs');
  const cluster = new PostgresCluster(dataDir);
  const running = cluster.running();
  if (!running) throw nothing;
  const secrets = keepSecrets(dataDir);
  const postgres = new RunningPostgres(running, cluster, running.port, secrets.postgresPassword);
  return environmentFor(SERVICES, {
    secrets,
    // Where it is served, since links that a command prints lead there.
    publicUrl: new FileLock(join(dataDir, 'launcher.lock')).holder()?.url ?? 'http://localhost:3000',
    databaseUrls: databaseUrlsOf(postgres, secrets),
    port: 0,
    host: '127.0.0.1',
  });
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
