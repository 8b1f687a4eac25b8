import { HOW_TO_GET_NATS, findNatsServer } from './nats.mjs';

/**
 * How facts travel: over a NATS that was named (NATS_URL), over a nats-server started here (`file`), or in process.
 * Separate processes cannot do without NATS.
 */
export async function chooseEvents({ events, services }) {
  if (events === 'in-process' && services) {
    throw new Error('Separate services exchange facts over NATS; they cannot run with --events in-process.');
  }
  if (events === 'in-process') return { kind: 'in-process', why: 'asked for' };
  if (process.env.NATS_URL) return { kind: 'nats', url: process.env.NATS_URL, why: 'NATS_URL is set' };
  const file = findNatsServer();
  if (file) return { kind: 'nats', file, why: `${file} is on this machine` };
  if (events === 'nats' || services) {
    throw new Error(`${services ? 'Separate services need' : 'There is no'} nats-server. ${HOW_TO_GET_NATS}`);
  }
  return { kind: 'in-process', why: 'no nats-server on this machine' };
}
