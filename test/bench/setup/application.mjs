import { applicationDefinition } from '../../../deploy/local/applications.mjs';
import { ManagedProcess } from '../../../deploy/local/managed-process.mjs';
import { freePort } from '../../../deploy/local/ports.mjs';
import { SERVICES, provision, roleOf } from '../../../deploy/local/provision.mjs';

/** What `npm start` would tell a process of ours, with the database of this run. */
export async function installationIn(stage, database, { events = 'nats' } = {}) {
  const passwords = stage.secrets.databasePasswords;
  await provision({ adminUrl: stage.adminUrl(), database, passwords });
  return {
    secrets: stage.secrets,
    natsUrl: events === 'nats' ? stage.nats?.url : undefined,
    database,
    databaseUrls: Object.fromEntries(
      SERVICES.map((each) => [each, stage.postgres.urlFor(roleOf(each), passwords[each], database)]),
    ),
  };
}

/** `all-in-one` or one service, as the very process that `npm start` runs; not started yet. */
export async function application(stage, name, installation, { label = name, env = {} } = {}) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const definition = applicationDefinition(name, {
    installation: { ...installation, publicUrl: url },
    dataDir: `${stage.folder}/${label}`,
    port,
    host: '127.0.0.1',
    echo: false,
    env: {
      // Installations that shared a stream would fight over whose history it holds.
      NATS_PREFIX: installation.database,
      RATE_LIMIT_FACTOR: '1000000',
      LOG_LEVEL: 'warn',
      SMTP_URL: '',
      ...env,
    },
  });
  const managed = new ManagedProcess(definition);
  stage.onClose(() => managed.stop());
  return { managed, port, url };
}
