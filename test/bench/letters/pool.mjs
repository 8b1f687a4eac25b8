import { createTransport } from 'nodemailer';

/** A pool of connections with one letter for different people. */
export function openPool({ port, connections }) {
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    ignoreTLS: true,
    pool: true,
    maxConnections: connections,
    maxMessages: 1_000,
  });
  return {
    send: (letter, person) =>
      transport.sendMail({
        ...letter,
        to: `visitor-${person}@example.org`,
        messageId: `<letter-${person}@example.org>`,
        envelope: undefined,
      }),
    close: () => transport.close(),
  };
}
