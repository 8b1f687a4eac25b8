import { percentile } from '../reporting/statistics.mjs';
import { Connection } from './connection.mjs';

/**
 * Registers people over a bounded number of connections, for a while or until so many have registered. Whatever is not
 * 201 ends the run: a server that refuses quickly must not look fast.
 */
export default async function generate({ port, path, prefix, connections, seconds, people = Infinity }) {
  const took = [];
  let sent = 0;
  let refusal;
  const began = performance.now();
  const deadline = began + (seconds ?? Infinity) * 1000;
  const nextRequest = () => {
    if (refusal || sent >= people || performance.now() > deadline) return undefined;
    sent += 1;
    return requestOf(path, `${prefix}-${sent}`);
  };
  const answered = ({ status, tookMs, text }) => {
    if (status === 201) took.push(tookMs);
    else refusal ??= text;
  };
  await Promise.all(
    Array.from({ length: connections }, () => new Connection(port, { nextRequest, answered }).run()),
  );
  if (refusal) throw new Error(`not every registration was accepted:\n${refusal.slice(0, 1000)}`);
  const elapsed = (performance.now() - began) / 1000;
  return {
    value: took.length / elapsed,
    p50: percentile(took, 50),
    p99: percentile(took, 99),
    people: took.length,
  };
}

function requestOf(path, number) {
  const body = JSON.stringify({
    name: `Visitor Number ${number}`,
    email: `${number}@visitors.example.org`,
    consent: true,
    timeZone: 'Europe/Lisbon',
    locale: 'pt-PT',
  });
  return (
    `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n` +
    `Content-Length: ${body.length}\r\n\r\n${body}`
  );
}
