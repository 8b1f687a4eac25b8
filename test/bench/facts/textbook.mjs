import { jetstream, jetstreamManager, AckPolicy } from '@nats-io/jetstream';
import { connect, nanos } from '@nats-io/transport-node';
import { query, withClient } from '../setup/database.mjs';
import { measured, WARM_UP_FACTS } from './measured.mjs';
import { recordFacts, requireEffects } from './record-facts.mjs';
import { consumeInto } from './textbook-consumer.mjs';
import { relayOutbox } from './textbook-relay.mjs';

const TABLES = `
  create schema plain;
  create table plain.outbox (seq bigint generated always as identity primary key, id uuid not null, type text not null,
    workspace_id uuid not null, subject text not null, time timestamptz not null, correlation_id text not null,
    data jsonb not null);
  create table plain.inbox (fact_id uuid primary key);
  create table plain.effect (fact_id uuid not null)`;

/**
 * What books and tutorials show: a relay that publishes one message per fact, an inbox table against doubles, an effect.
 * `page` facts are taken and published at once, `batch` messages are applied in one commit; 1 and 1 is one by one.
 */
export default async function textbook({ url, natsUrl, pids, count, page, pipelined, batch, lanes }) {
  await query(url, TABLES);
  const connection = await connect({ servers: natsUrl });
  try {
    const stream = await openStream(connection, `textbook-${process.pid}`);
    const travel = async (facts) => {
      await recordFacts(url, 'plain.outbox', facts);
      return measured(facts, pids, () =>
        Promise.all([
          withClient(url, (client) => relayOutbox(client, stream, { page, pipelined })),
          consumeInto(url, stream, { count: facts, batch, lanes }),
        ]),
      );
    };
    await travel(WARM_UP_FACTS);
    const result = await travel(count);
    await requireEffects(url, 'plain.effect', WARM_UP_FACTS + count);
    return result;
  } finally {
    await connection.close();
  }
}

export async function openStream(connection, name, consumer = {}) {
  const manager = await jetstreamManager(connection);
  const subject = `${name}.facts`;
  await manager.streams.add({ name, subjects: [subject], storage: 'file', duplicate_window: nanos(120_000) });
  await manager.consumers.add(name, {
    durable_name: 'reader',
    ack_policy: AckPolicy.Explicit,
    max_ack_pending: 20_000,
    ack_wait: nanos(60_000),
    ...consumer,
  });
  const js = jetstream(connection);
  return {
    publish: (body, msgID) => js.publish(subject, body, { msgID }),
    reader: () => js.consumers.get(name, 'reader'),
    flush: () => connection.flush(),
  };
}
