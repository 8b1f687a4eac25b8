import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface SunkMail {
  to: string;
  /** Of the envelope: where the mail would come back to. */
  from: string;
  /** As it went over the wire. */
  raw: Buffer;
  mail: ParsedMail;
  /** The attached calendar entry. */
  calendar: string | undefined;
}

export type Refusal = { code: number; text: string } | undefined;

/** A mail provider for tests: a real SMTP server that keeps what it accepts and refuses whom it is told to refuse. */
export class SmtpSink {
  readonly mails: SunkMail[] = [];
  /** Answers RCPT TO; nothing accepts. */
  refuse: (address: string) => Refusal = () => undefined;
  /** Runs before a mail is accepted. */
  beforeAccept: (address: string) => Promise<void> = () => Promise.resolve();

  private constructor(private readonly server: SMTPServer) {}

  static async start(port = 0): Promise<SmtpSink> {
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      // Whoever keeps a connection open for the next mail is not waited for.
      closeTimeout: 500,
      onRcptTo: ({ address }, _session, done) => {
        const refusal = sink.refuse(address);
        done(refusal && Object.assign(new Error(refusal.text), { responseCode: refusal.code }));
      },
      onData: (stream, session, done) => {
        const { rcptTo, mailFrom } = session.envelope;
        const envelope = { to: rcptTo[0]!.address, from: mailFrom ? mailFrom.address : '' };
        void buffer(stream)
          .then(async (raw) => sink.accept({ ...envelope, raw, mail: await simpleParser(raw) }))
          .then(() => done());
      },
    });
    const sink = new SmtpSink(server);
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
    return sink;
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  to(address: string): SunkMail[] {
    return this.mails.filter(({ to }) => to === address);
  }

  subjectsTo(address: string): string[] {
    return this.to(address).map(({ mail }) => mail.subject ?? '');
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private async accept(taken: Omit<SunkMail, 'calendar'>): Promise<void> {
    const { mail } = taken;
    await this.beforeAccept(taken.to);
    const calendar = mail.attachments.find(({ contentType }) => contentType === 'text/calendar');
    this.mails.push({ ...taken, calendar: calendar?.content.toString('utf8') });
  }
}
