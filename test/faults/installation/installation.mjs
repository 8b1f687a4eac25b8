import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DATABASE, startPlatform } from '../../../deploy/local/index.mjs';
import { Database } from './database.mjs';
import { MailSink } from './mail-sink.mjs';

/** The whole platform as separate services on a data folder of its own, with a mail provider that cannot be killed. */
export async function openInstallation({ prepare, signal }) {
  const sink = await new MailSink().open();
  const folder = mkdtempSync(join(tmpdir(), 'funnelcast-faults-'));
  // PostgreSQL runs as another user when we are root, and must be able to reach its data.
  chmodSync(folder, 0o711);
  try {
    const platform = await startPlatform({
      services: true,
      events: 'nats',
      dataDir: folder,
      prepare,
      signal,
      env: {
        NODE_ENV: 'test',
        LOG_LEVEL: 'warn',
        RATE_LIMIT_FACTOR: '100000',
        // A page that was lost at the end of a stream is found by asking; often, so that the test does not wait for it.
        FACT_AUDIT_SECONDS: '5',
        // Small pages: more of them are under way, and more of them are hit.
        PAGE_FACTS: '50',
        SMTP_URL: sink.url,
      },
    });
    return {
      platform,
      sink,
      folder,
      database: new Database(platform.adminDatabaseUrl(DATABASE)),
      async stop() {
        await platform.stop();
        await sink.close();
      },
      forget: () => rmSync(folder, { recursive: true, force: true }),
    };
  } catch (error) {
    await sink.close();
    throw Object.assign(error, { folder });
  }
}
