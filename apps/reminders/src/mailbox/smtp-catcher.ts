import type { AddressInfo } from 'node:net';
import { Injectable, Logger } from '@nestjs/common';
import { insertRows, newId, UnitOfWork, WriteBatcher } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { SMTPServer } from 'smtp-server';
import { readCaughtMail, type CaughtMail } from './read-caught-mail.js';

interface CaughtRow extends CaughtMail {
  id: string;
  received_at: Date;
}

/** A real SMTP server on a free loopback port that delivers to a table, so that trying out needs no provider. */
@Injectable()
export class SmtpCatcher {
  private readonly logger = new Logger(SmtpCatcher.name);
  private server: SMTPServer | undefined;
  private readonly batcher: WriteBatcher<CaughtRow, undefined>;

  constructor(
    private readonly clock: Clock,
    unitOfWork: UnitOfWork,
  ) {
    this.batcher = new WriteBatcher({
      name: 'caught mail',
      maxItems: 100,
      write: (rows) =>
        unitOfWork.acrossWorkspaces(async (tx) => {
          await insertRows(tx, 'caught_mail', rows);
          return rows.map(() => undefined);
        }),
    });
  }

  /** Starts when the first mail wants to leave. */
  async open(): Promise<{ host: string; port: number; secure: false; ignoreTLS: true }> {
    this.server ??= await this.listen();
    const { port } = this.server.server.address() as AddressInfo;
    return { host: '127.0.0.1', port, secure: false, ignoreTLS: true };
  }

  async close(): Promise<void> {
    await this.batcher.drain();
    const { server } = this;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  private listen(): Promise<SMTPServer> {
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      disableReverseLookup: true,
      logger: false,
      onData: (stream, session, done) => {
        readCaughtMail(stream, session.envelope)
          .then((mails) => Promise.all(mails.map((mail) => this.batcher.add(this.stamped(mail)))))
          .then(() => done())
          .catch((error: unknown) => {
            this.logger.warn({ msg: 'a mail could not be kept', reason: String(error) });
            // A client that hears 451 keeps the mail and tries again.
            done(Object.assign(new Error('The mailbox is not available'), { responseCode: 451 }));
          });
      },
    });
    server.on('error', (error) => this.logger.warn({ msg: 'mail catcher', reason: String(error) }));
    return new Promise((resolve, reject) => {
      server.server.once('error', reject);
      server.listen(0, '127.0.0.1', () => resolve(server));
    });
  }

  private stamped(mail: CaughtMail): CaughtRow {
    return { id: newId(), received_at: this.clock.now(), ...mail };
  }
}
