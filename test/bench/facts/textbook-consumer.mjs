import { withClient } from '../setup/database.mjs';

/** Applies messages to inbox and effect, up to `batch` in one commit, on `lanes` connections; acknowledges afterwards. */
export async function consumeInto(url, stream, { count, batch, lanes }) {
  const messages = await (await stream.reader()).consume({ max_messages: 4000 });
  const queue = [];
  const sleeping = new Set();
  let applied = 0;
  const wake = () => {
    for (const each of sleeping) each();
    sleeping.clear();
  };
  const lane = (client) => async () => {
    while (applied < count) {
      if (queue.length === 0) {
        await new Promise((resolve) => sleeping.add(resolve));
        continue;
      }
      const taken = queue.splice(0, batch);
      await client.query({ ...APPLY, values: [taken.map((message) => message.json().id)] });
      for (const message of taken) message.ack();
      applied += taken.length;
      if (applied >= count) wake();
    }
  };
  const reading = (async () => {
    for await (const message of messages) {
      queue.push(message);
      wake();
    }
  })();
  await Promise.all(Array.from({ length: lanes }, () => withClient(url, (client) => lane(client)())));
  messages.stop();
  await reading;
  await stream.flush();
}

const APPLY = {
  name: 'apply',
  text: `with fresh as (
      insert into plain.inbox select unnest($1::uuid[]) on conflict do nothing returning fact_id
    )
    insert into plain.effect select fact_id from fresh`,
};
