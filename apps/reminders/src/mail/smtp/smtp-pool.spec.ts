import LibraryPool, { type SMTPPoolOptions } from 'nodemailer/lib/smtp-pool';
import { judgeFailure, type SmtpFailure } from '../delivery.policy.js';
import { HostileServer } from '../../testing/a-hostile-server.js';
import { SmtpPool } from './smtp-pool.js';

const mailTo = (to: string, message = 'Subject: hi\r\n\r\nhello') => ({
  envelope: { from: 'us@example.org', to },
  message: Buffer.from(message, 'latin1'),
});

describe(SmtpPool, () => {
  let server: HostileServer;
  let pool: SmtpPool;

  const open = (options: SMTPPoolOptions = {}) => {
    pool = new SmtpPool(
      new LibraryPool({
        host: '127.0.0.1',
        port: server.port,
        ignoreTLS: true,
        maxConnections: 1,
        socketTimeout: 400,
        greetingTimeout: 400,
        ...options,
      }).options,
    );
    return pool;
  };
  const outcome = (to: string, message?: string): Promise<SmtpFailure | 'accepted'> =>
    pool.deliver(mailTo(to, message)).then(
      () => 'accepted' as const,
      (failure: SmtpFailure) => failure,
    );
  const outcomes = (count: number) =>
    Promise.all(Array.from({ length: count }, (_, nth) => outcome(`p${nth}@example.org`)));

  beforeEach(async () => {
    server = await HostileServer.start();
    open();
  });

  afterEach(async () => {
    pool.close();
    await server.stop();
  });

  it('hands many mails over by few connections, each once and whole', async () => {
    open({ maxConnections: 3 });
    const messages = Array.from(
      { length: 50 },
      (_, nth) => `Subject: ${nth}\r\n\r\n.dot\r\n..\r\n.\r\nend ${nth}`,
    );
    await Promise.all(messages.map((message, nth) => pool.deliver(mailTo(`p${nth}@example.org`, message))));

    const received = server.messages.map((message) => message.replace(/(^|\r\n)\./g, '$1'));
    expect(received.toSorted()).toEqual(messages.toSorted());
    expect(server.connections).toBe(3);
    expect(server.lines.filter((line) => line.startsWith('MAIL'))).toHaveLength(50);
    expect(server.lines.some((line) => /^MAIL FROM:<us@example.org> SIZE=\d+$/.test(line))).toBe(true);
  });

  it.each(['MAIL', 'RCPT', 'DATA', 'message'])(
    'tells a refusal at %s to the one whom it is about, and goes on with the others',
    async (verb) => {
      server.misbehave = (heard) =>
        heard.verb === verb && heard.before === 1 ? '550 5.7.1 not this one' : undefined;
      const told = await outcomes(5);

      expect(told.filter((one) => one === 'accepted')).toHaveLength(4);
      const [refused] = told.filter((one) => one !== 'accepted');
      expect(refused).toMatchObject({ responseCode: 550, response: '550 5.7.1 not this one' });
      expect(refused!.command).toBe(
        { MAIL: 'MAIL FROM', RCPT: 'RCPT TO', DATA: 'DATA', message: 'DATA' }[verb],
      );
      expect(server.messages).toHaveLength(4);
      expect(server.connections).toBe(1);
    },
  );

  it('sends nobody’s message when the recipient is refused and DATA is not', async () => {
    server.misbehave = ({ verb, before }) => {
      if (verb === 'RCPT' && before === 0) return '550 5.1.1 nobody';
      if (verb === 'DATA' && before === 0) return '354 go on';
      return verb === 'message' && before === 0 ? '554 no recipients' : undefined;
    };
    const [first, second] = await outcomes(2);

    expect(first).toMatchObject({ responseCode: 550, command: 'RCPT TO' });
    expect(judgeFailure(first as SmtpFailure)).toMatchObject({ kind: 'permanent', suppress: true });
    expect(second).toBe('accepted');
    expect(server.messages).toEqual(['Subject: hi\r\n\r\nhello']);
  });

  it('ends a connection that wants a message from a sender whom it refused', async () => {
    server.misbehave = ({ verb, before }) => {
      if (before > 0) return undefined;
      return { MAIL: '550 not you', DATA: '354 go on' }[verb];
    };
    expect(await outcome('a@example.org')).toMatchObject({ responseCode: 550, command: 'MAIL FROM' });
    expect(await outcome('b@example.org')).toBe('accepted');
    expect(server.messages).toHaveLength(1);
    expect(server.connections).toBe(2);
  });

  it.each(['MAIL', 'RCPT', 'DATA', 'message'])(
    'takes a 421 at %s for a server that is away',
    async (verb) => {
      server.misbehave = (heard) => (heard.verb === verb && heard.before === 0 ? '421 later' : undefined);
      const told = await outcomes(3);

      const refused = told.filter((one) => one !== 'accepted');
      expect(refused).toHaveLength(1);
      expect(judgeFailure(refused[0]!)).toMatchObject({ kind: 'provider-down' });
      expect(server.connections).toBe(2);
    },
  );

  it.each(['MAIL', 'RCPT', 'DATA', 'message'])('waits no longer than it was told to at %s', async (verb) => {
    server.misbehave = (heard) => (heard.verb === verb && heard.before === 0 ? null : undefined);
    const told = await outcomes(3);

    const refused = told.filter((one) => one !== 'accepted');
    expect(refused).toHaveLength(1);
    expect(judgeFailure(refused[0]!)).toMatchObject({ kind: 'provider-down' });
  });

  it.each(['drop', 'half-close'])(
    'repeats nothing that may have arrived when a connection ends (%s)',
    async (how) => {
      server.misbehave = ({ verb, before }) => (verb === 'message' && before === 1 ? how : undefined);
      const told = await outcomes(4);

      expect(told.filter((one) => one !== 'accepted')).toHaveLength(1);
      expect(server.messages).toHaveLength(3);
    },
  );

  it('takes another connection for what was not begun when one ends that was good', async () => {
    server.misbehave = ({ verb, before }) => (verb === 'MAIL' && before === 2 ? 'drop' : undefined);

    expect(await outcomes(4)).toEqual(['accepted', 'accepted', 'accepted', 'accepted']);
    expect(server.messages).toHaveLength(4);
  });

  it('tells everybody who waits when connections end before they take anything', async () => {
    server.misbehave = ({ verb }) => (verb === 'greeting' || verb === 'MAIL' ? 'drop' : undefined);
    for (const refused of await outcomes(3))
      expect(judgeFailure(refused as SmtpFailure)).toMatchObject({ kind: 'provider-down' });
  });

  it('tells everybody who waits when the server cannot be reached', async () => {
    open({ maxConnections: 2 });
    await server.stop();
    for (const refused of await outcomes(5))
      expect(judgeFailure(refused as SmtpFailure)).toMatchObject({ kind: 'provider-down' });
    server = await HostileServer.start();
  });

  it('believes nobody who speaks no SMTP, or never ends a reply', async () => {
    server.misbehave = ({ verb, before }) =>
      verb === 'MAIL' && before === 0 ? 'HTTP/1.1 400 Bad Request' : undefined;
    expect(await outcome('a@example.org')).toMatchObject({ command: 'CONN' });
    server.misbehave = ({ verb, before }) =>
      verb === 'MAIL' && before === 1 ? `250-${'x'.repeat(200)}\r\n`.repeat(400) : undefined;
    expect(await outcome('b@example.org')).toMatchObject({ command: 'CONN' });
    expect(await outcome('c@example.org')).toBe('accepted');
  });

  it('understands replies of several lines and in pieces', async () => {
    server.misbehave = ({ verb }) =>
      verb === 'message' ? '250-2.0.0 kept\r\n250-as\r\n250 number 1' : undefined;
    expect(await outcomes(2)).toEqual(['accepted', 'accepted']);
  });

  it('says no address that would be a command', async () => {
    for (const address of [
      'a@example.org>\r\nRCPT TO:<b@example.org',
      'a b@example.org',
      '',
      'ü@example.org',
    ])
      expect(judgeFailure((await outcome(address)) as SmtpFailure)).toMatchObject({ kind: 'permanent' });
    expect(server.lines.filter((line) => /^(MAIL|RCPT)/.test(line))).toEqual([]);
    expect(await outcome('a@example.org')).toBe('accepted');
  });

  it('asks for what a foreign address needs where the server knows it', async () => {
    server.misbehave = ({ verb }) =>
      verb === 'EHLO' ? '250-hostile\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 SMTPUTF8' : undefined;
    expect(await outcome('ü@example.org', 'Subject: \xfc\r\n\r\n')).toBe('accepted');
    expect(server.lines).toContain('MAIL FROM:<us@example.org> BODY=8BITMIME SMTPUTF8');
  });

  it('goes command by command with a server that does not announce PIPELINING', async () => {
    server.misbehave = ({ verb, before }) => {
      if (verb === 'EHLO') return '250 hostile';
      return verb === 'RCPT' && before === 1 ? '550 5.1.1 nobody' : undefined;
    };
    const told = await outcomes(3);

    expect(told.filter((one) => one === 'accepted')).toHaveLength(2);
    expect(told.find((one) => one !== 'accepted')).toMatchObject({ responseCode: 550, command: 'RCPT TO' });
    expect(server.connections).toBe(1);
  });

  it('closes a connection that rests before the server does, and opens another when there is mail', async () => {
    expect(await outcome('a@example.org')).toBe('accepted');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await outcome('b@example.org')).toBe('accepted');
    expect(server.connections).toBe(2);
  });
});
