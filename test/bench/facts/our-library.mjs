import { setTimeout as sleep } from 'node:timers/promises';
import { createApp } from '../../../dist/libs/service-kit/src/index.js';
import { withClient } from '../setup/database.mjs';
import { heardSoFar, ListeningModule, Speaker, SpeakingModule } from './our-services.mjs';
import { requireEffects } from './record-facts.mjs';

const WARM_UP_FACTS = 2000;

/** The whole of libs/messaging: the log, fenced pages, bookmark, handler, one commit per page. */
export default async function ourLibrary({ url, count }) {
  const app = await createApp('bench', SpeakingModule, ListeningModule);
  await app.startAllMicroservices();
  await app.init();
  try {
    await travel(app, url, WARM_UP_FACTS, WARM_UP_FACTS);
    const took = await travel(app, url, count, WARM_UP_FACTS + count);
    return { value: count / took };
  } finally {
    await app.close();
  }
}

/** Seconds from the commit that recorded them until the last one's effect is committed. */
async function travel(app, url, count, expected) {
  await app.get(Speaker, { strict: false }).record(count);
  const began = performance.now();
  const took = await withClient(url, async (client) => {
    while (heardSoFar() < expected) await sleep(2);
    // The handler has seen the last page; the bookmark moves with the commit of its effects.
    while ((await bookmark(client)) < expected) await sleep(1);
    return (performance.now() - began) / 1000;
  });
  await requireEffects(url, 'reminders.effect', expected);
  return took;
}

async function bookmark(client) {
  const { rows } = await client.query(
    "select position from reminders.bookmark where producer = 'registration'",
  );
  return Number(rows[0]?.position ?? 0);
}
