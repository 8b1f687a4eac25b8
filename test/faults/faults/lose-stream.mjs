import { setTimeout as pause } from 'node:timers/promises';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';

/** Deletes a producer's whole stream, with every page and every consumer in it. */
export async function loseStream(url, producer, signal) {
  for (;;) {
    try {
      return await deleteStream(url, `funnelcast-${producer}`);
    } catch (error) {
      // The broker may just be down, for another fault's sake.
      if (signal.aborted) throw error;
      await pause(200);
    }
  }
}

async function deleteStream(url, name) {
  const connection = await connect({ servers: url, reconnect: false });
  try {
    const manager = await jetstreamManager(connection);
    await manager.streams.delete(name);
  } finally {
    await connection.close();
  }
}
