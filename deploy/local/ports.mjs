import { readFileSync } from 'node:fs';
import { randomInt } from 'node:crypto';
import { createServer, connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Tells whether a server may listen there right now. Addresses this machine does not have count as free. */
export function isPortFree(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', ({ code }) => resolve(code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT'));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/**
 * A free loopback port below the kernel's range for outgoing connections. A port inside that range can be lost
 * while its server is down: a client that keeps knocking may be given the very same port as its own and connect
 * to itself, and the server can then not come back where its clients expect it.
 */
export async function freePort(taken = new Set()) {
  const [low, high] = portsForServers();
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = attempt < 100 ? ownPort(low, high) : randomInt(low, high);
    if (taken.has(port) || given.has(port) || !(await isPortFree(port))) continue;
    given.add(port);
    return port;
  }
  throw new Error(`No free port found on 127.0.0.1 between ${low} and ${high}.`);
}

/** A port is taken only a while after it was given. Until then neither this process gives it again ... */
const given = new Set();
const SHARES = 16;

/** ... nor, as long as it can, another one that starts servers at the same time: each has a share of its own. */
function ownPort(low, high) {
  const size = Math.floor((high - low) / SHARES);
  const first = low + (process.pid % SHARES) * size;
  return randomInt(first, first + size);
}

function portsForServers() {
  try {
    const firstOutgoing = Number(
      readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').split(/\s+/)[0],
    );
    if (firstOutgoing > 22_000) return [20_000, Math.min(firstOutgoing, 32_768)];
  } catch {
    // Not Linux: the usual range below is outside what macOS hands out (49152 and above).
  }
  return [20_000, 32_768];
}

/** The web port is checked on both loopback families: a stranger on ::1 alone would answer for "localhost". */
export async function requireWebPort(port, host) {
  const free = await Promise.all(
    [...new Set([host, '127.0.0.1', '::1'])].map((each) => isPortFree(port, each)),
  );
  if (free.every(Boolean)) return;
  throw new PortTaken(port);
}

export class PortTaken extends Error {
  constructor(port) {
    const other = port === 65_535 ? port - 1 : port + 1;
    super(
      `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${other} npm start`,
    );
    this.port = port;
  }
}

/** Resolves with the first bytes a server says of itself, or with '' when it accepts and stays silent. */
export function greeting(port, host = '127.0.0.1', patienceMs = 500) {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host });
    const finish = (text) => {
      socket.destroy();
      resolve(text);
    };
    socket.setTimeout(patienceMs, () => finish(''));
    socket.once('error', reject);
    socket.once('data', (bytes) => finish(bytes.toString('utf8')));
  });
}

/** Repeats a check until it stops throwing; `stillWorthIt` ends the wait early when the process is gone. */
export async function until(check, { timeoutMs, everyMs = 50, what, stillWorthIt = () => true }) {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (!stillWorthIt()) throw new Error(`${what}: the process has ended`, { cause: error });
      if (performance.now() > deadline) {
        throw new Error(`${what}: not ready after ${Math.round(timeoutMs / 1000)} s`, { cause: error });
      }
    }
    await sleep(everyMs);
  }
}
