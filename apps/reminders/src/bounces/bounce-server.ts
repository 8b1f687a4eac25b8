import { buffer } from 'node:stream/consumers';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { RemindersConfig } from '../reminders.config.js';
import { readTakenMail } from './read-returned-mail.js';
import { ReceiveMailReport } from './receive-mail-report.use-case.js';
import { readReturnedMail } from './returned-mail.policy.js';
import { ReturnPaths } from './return-paths.js';

const LARGEST_BYTES = 2_000_000;
const MOST_CLIENTS = 50;

/** Takes mail for the return paths and for `complaints@`, and for nobody else: it relays nothing and answers nothing. */
@Injectable()
export class BounceServer implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(BounceServer.name);
  private server: SMTPServer | undefined;

  constructor(
    private readonly config: RemindersConfig,
    private readonly returnPaths: ReturnPaths,
    private readonly receiveReport: ReceiveMailReport,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { bounceDomain, bounceSmtpPort } = this.config;
    if (!bounceDomain || bounceSmtpPort === undefined) return;
    const server = new SMTPServer({
      name: bounceDomain,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      size: LARGEST_BYTES,
      maxClients: MOST_CLIENTS,
      closeTimeout: 1_000,
      logger: false,
      onRcptTo: ({ address }, _session, done) =>
        done(this.isOurs(address) ? undefined : refusal(550, '5.1.1 There is no such mailbox')),
      onData: (stream, session, done) => {
        this.take(stream, session)
          .then((problem) => done(problem))
          .catch((error: unknown) => {
            this.logger.warn({ msg: 'a mail that came back could not be taken', reason: String(error) });
            // The other side keeps it and tries again.
            done(refusal(451, '4.3.0 Please try again later'));
          });
      },
    });
    server.on('error', (error) => this.logger.debug({ msg: 'bounce server', reason: String(error) }));
    await new Promise<void>((resolve, reject) => {
      server.server.once('error', reject);
      server.listen(bounceSmtpPort, () => resolve());
    });
    this.server = server;
  }

  async onApplicationShutdown(): Promise<void> {
    const { server } = this;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  private isOurs(address: string): boolean {
    return this.isForComplaints(address) || this.returnPaths.read(address) !== null;
  }

  private isForComplaints(address: string): boolean {
    return address.toLowerCase() === `complaints@${this.config.bounceDomain}`;
  }

  private async take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<Error | undefined> {
    const raw = await buffer(stream);
    if (stream.sizeExceeded) return refusal(552, '5.3.4 The message is too large');
    const { mailFrom, rcptTo } = session.envelope;
    const { mail, eventId, quoted } = await readTakenMail(raw, mailFrom ? mailFrom.address : '');
    const news = readReturnedMail(mail);
    for (const { address } of rcptTo) {
      const touchId = [address, ...(this.isForComplaints(address) ? quoted : [])]
        .map((path) => this.returnPaths.read(path))
        .find((id) => id !== null);
      if (
        news.kind === 'auto-reply' ||
        news.kind === 'delayed' ||
        news.kind === 'not-a-complaint' ||
        !touchId
      )
        this.receiveReport.count('smtp', touchId ? news.kind : 'unknown-mail');
      else if (!this.isForComplaints(address) || news.kind === 'complaint')
        await this.receiveReport.execute({
          provider: 'smtp',
          eventId: `${eventId} ${touchId}`,
          touchId,
          news,
        });
    }
    return undefined;
  }
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
