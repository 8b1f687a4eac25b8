import { environmentFor } from '../../../deploy/local/environment.mjs';
import { installationIn } from '../setup/application.mjs';
import { freshDatabase } from '../setup/database.mjs';
import { inChild } from '../setup/in-child.mjs';

const DATABASE = 'reminding';

/** A turn of the service itself in a process of its own, on an empty database with its schema, role and policies. */
export function reminding(stage, module, input, env = {}) {
  return async () => {
    await freshDatabase(stage.adminUrl(), DATABASE);
    const installation = await installationIn(stage, DATABASE, { events: 'in-process' });
    const where = { ...installation, publicUrl: 'http://127.0.0.1', port: 0, host: '127.0.0.1' };
    return inChild(
      module,
      { url: stage.adminUrl(DATABASE), postgres: stage.postgres.pid, ...input },
      { env: { ...environmentFor(['reminders'], where), LOG_LEVEL: 'warn', SMTP_URL: '', ...env } },
    );
  };
}
