import { greeting, until } from '../../../deploy/local/ports.mjs';

/** Resolves when a part that was killed serves again: a service is ready with its database, its broker and its schema. */
export function untilReady({ platform, database }, name, timeoutMs = 180_000) {
  return until(() => ask(platform, database, name), {
    timeoutMs,
    everyMs: 25,
    what: `${name} after its end`,
  });
}

async function ask(platform, database, name) {
  if (!platform.pid(name)) throw new Error(`${name} does not run`);
  if (name === 'postgres') return database.rows('select 1');
  if (name === 'nats') return requireText(await greeting(platform.ports.nats));
  if (name === 'proxy') return (await fetch(platform.url, { signal: AbortSignal.timeout(5_000) })).text();
  const address = `${platform.serviceUrls[name]}/health/ready`;
  const response = await fetch(address, { signal: AbortSignal.timeout(5_000) });
  await response.text();
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  return undefined;
}

function requireText(text) {
  if (!text.startsWith('INFO')) throw new Error('nats-server does not greet');
}
