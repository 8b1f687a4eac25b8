import { environmentFor } from '../../../deploy/local/environment.mjs';
import { installationIn } from '../setup/application.mjs';
import { freshDatabase } from '../setup/database.mjs';
import { inChild } from '../setup/in-child.mjs';

const DATABASE = 'scoring';

/** A turn of the offers service in a process of its own, on an empty database with its schema, role and policies. */
export function scoring(stage, module, input) {
  return async () => {
    await freshDatabase(stage.adminUrl(), DATABASE);
    const installation = await installationIn(stage, DATABASE, { events: 'in-process' });
    const where = { ...installation, publicUrl: 'http://127.0.0.1', port: 0, host: '127.0.0.1' };
    return inChild(
      module,
      { url: stage.adminUrl(DATABASE), ...input },
      { env: { ...environmentFor(['offers'], where), LOG_LEVEL: 'warn' } },
    );
  };
}
