import { setTimeout as sleep } from 'node:timers/promises';
import { createApp } from '../../../dist/libs/service-kit/src/index.js';
import { withClient } from '../setup/database.mjs';
import { measured, WARM_UP_FACTS } from './measured.mjs';
import { heardSoFar, ListeningModule, SpeakingModule } from './our-services.mjs';
import { logFacts, requireEffects } from './record-facts.mjs';

/** The whole of libs/messaging: the log, fenced pages, bookmark, handler, one commit per page. */
export default async function ourLibrary({ url, count, pids }) {
  const app = await createApp('bench', SpeakingModule, ListeningModule);
  await app.startAllMicroservices();
  await app.init();
  try {
    await travel({ url, pids, count: WARM_UP_FACTS, expected: WARM_UP_FACTS });
    return await travel({ url, pids, count, expected: WARM_UP_FACTS + count });
  } finally {
    await app.close();
  }
}

/** From the commit that recorded them until the last one's effect is committed. */
async function travel({ url, pids, count, expected }) {
  await logFacts(url, 'registration', count);
  const result = await measured(count, pids, () =>
    withClient(url, async (client) => {
      while (heardSoFar() < expected) await sleep(2);
      // The handler has seen the last page; the bookmark moves with the commit of its effects.
      while ((await bookmark(client)) < expected) await sleep(1);
    }),
  );
  await requireEffects(url, 'reminders.effect', expected);
  return result;
}

async function bookmark(client) {
  const { rows } = await client.query(
    "select position from reminders.bookmark where producer = 'registration'",
  );
  return Number(rows[0]?.position ?? 0);
}
