import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import LibraryPool from 'nodemailer/lib/smtp-pool';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { SmtpFailure } from '../delivery.policy.js';
import { openSession } from './open-session.js';
import { SmtpPool } from './smtp-pool.js';

const USER = 'funnel';
const PASSWORD = 'p@ss word';

describe(openSession, () => {
  let server: SMTPServer;
  let pool: SmtpPool;
  let received: { body: string; secure: boolean; user: unknown }[];

  const start = async (options: SMTPServerOptions, url: (port: number) => string) => {
    received = [];
    server = new SMTPServer({
      logger: false,
      closeTimeout: 200,
      onAuth: ({ username, password }, _session, done) =>
        username === USER && password === PASSWORD
          ? done(null, { user: USER })
          : done(Object.assign(new Error('who?'), { responseCode: 535 })),
      onData: (stream, session, done) =>
        void buffer(stream).then((body) => {
          received.push({ body: body.toString(), secure: session.secure, user: session.user });
          done();
        }),
      ...options,
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const { port } = server.server.address() as AddressInfo;
    const { options: read } = new LibraryPool({
      url: url(port),
      maxConnections: 2,
      // The certificate that comes with the server is signed by nobody.
      tls: { rejectUnauthorized: false },
    });
    pool = new SmtpPool(read);
  };
  const deliverAll = () =>
    Promise.all(
      Array.from({ length: 10 }, (_, nth) =>
        pool.deliver({
          envelope: { from: 'us@example.org', to: `p${nth}@example.org` },
          message: Buffer.from(`Subject: ${nth}\r\n\r\n.${'x'.repeat(50_000)}\r\n`),
        }),
      ),
    );
  const signedIn = `${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1`;

  afterEach(async () => {
    pool.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });

  it.each(['PLAIN', 'LOGIN', 'CRAM-MD5'])('speaks STARTTLS and signs in by %s', async (method) => {
    const onAuth: SMTPServerOptions['onAuth'] = (auth, _session, done) =>
      auth.username === USER && (auth.password === PASSWORD || auth.validatePassword(PASSWORD))
        ? done(null, { user: USER })
        : done(new Error('who?'));
    await start({ authMethods: [method], onAuth }, (port) => `smtp://${signedIn}:${port}`);
    await deliverAll();

    expect(received).toHaveLength(10);
    for (const { body, secure, user } of received) {
      expect({ secure, user }).toEqual({ secure: true, user: USER });
      expect(body).toMatch(/^Subject: \d\r\n\r\n\.x+\r\n$/);
    }
  });

  it('speaks TLS from the beginning', async () => {
    await start({ secure: true }, (port) => `smtps://${signedIn}:${port}`);
    await deliverAll();

    expect(received.map(({ secure }) => secure)).toEqual(Array(10).fill(true));
  });

  it('tells that it was not let in', async () => {
    await start({}, (port) => `smtp://${USER}:wrong@127.0.0.1:${port}`);
    const failure = (await deliverAll().catch((error: unknown) => error)) as SmtpFailure;

    expect(failure.code).toBe('EAUTH');
    expect(received).toEqual([]);
  });
});
