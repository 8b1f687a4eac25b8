import { AckPolicy } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { openStream } from './textbook.mjs';

const ACK_EVERY = 500;
const IN_FLIGHT = 256;

/** The limit: messages of that size out of JetStream as fast as the client takes them; no database, no effect. */
export default async function rawConsume({ natsUrl, count }) {
  const connection = await connect({ servers: natsUrl });
  try {
    const stream = await openStream(connection, `raw-${process.pid}`, { ack_policy: AckPolicy.All });
    await fill(stream, count);
    const began = performance.now();
    await drain(stream, count);
    return { value: count / ((performance.now() - began) / 1000) };
  } finally {
    await connection.close();
  }
}

async function fill(stream, count) {
  const body = JSON.stringify({
    id: crypto.randomUUID(),
    type: 'registration.registration-confirmed.v1',
    data: FACT,
  });
  for (let sent = 0; sent < count; sent += IN_FLIGHT) {
    const some = Array.from({ length: Math.min(IN_FLIGHT, count - sent) }, (_, index) => `${sent + index}`);
    await Promise.all(some.map((id) => stream.publish(body, id)));
  }
}

async function drain(stream, count) {
  const messages = await (await stream.reader()).consume({ max_messages: 10_000 });
  let taken = 0;
  for await (const message of messages) {
    message.json();
    taken += 1;
    if (taken % ACK_EVERY === 0 || taken === count) message.ack();
    if (taken === count) return;
  }
}

const FACT = {
  registrationId: crypto.randomUUID(),
  contactId: crypto.randomUUID(),
  sessionId: crypto.randomUUID(),
  webinarId: crypto.randomUUID(),
  email: 'visitor-12345@example.org',
  name: 'Visitor Number 12345',
  timeZone: 'Europe/Lisbon',
  locale: 'pt-PT',
  startsAt: '2030-01-01T18:00:00.000Z',
};
