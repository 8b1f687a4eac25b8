import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SmtpFailure } from '../delivery.policy.js';
import type { Consignment, SessionOwner, SmtpSession } from './consignment.js';

const MOST_MAILS = 1_000;

/** Hands mails over the library's way, command by command: for servers that do not announce PIPELINING. */
export class LibrarySession implements SmtpSession {
  private current: Consignment | undefined;
  private begun = 0;
  private ended = false;

  constructor(
    private readonly connection: SMTPConnection,
    private readonly owner: SessionOwner,
  ) {
    connection.on('error', (error) => this.end(error as SmtpFailure));
    connection.once('end', () => this.end());
  }

  begin(consignment: Consignment): void {
    this.current = consignment;
    this.begun += 1;
    const { envelope, message } = consignment.mail;
    this.connection.send({ from: envelope.from, to: [envelope.to] }, message, (error) => {
      if (this.current !== consignment) return;
      this.current = undefined;
      if (!error) {
        consignment.accepted();
        return this.proceed();
      }
      const failure = error as SmtpFailure;
      consignment.refused(failure);
      if (failure.responseCode === undefined || failure.responseCode === 421) return this.end();
      // It is about this mail; the connection is good for others.
      this.connection.reset((trouble) => (trouble ? this.end() : this.proceed()));
    });
  }

  close(): void {
    if (this.ended) return;
    this.ended = true;
    this.connection.quit();
    this.owner.ended(this, []);
  }

  private proceed(): void {
    if (this.ended) return;
    if (this.begun >= MOST_MAILS) return this.close();
    const next = this.owner.next();
    if (next) this.begin(next);
    else this.owner.rests(this);
  }

  private end(failure?: SmtpFailure): void {
    if (this.ended) return;
    this.ended = true;
    const lost = this.current;
    this.current = undefined;
    const closed = { code: 'ECONNECTION', command: 'CONN', message: 'the connection was closed' };
    lost?.refused(failure ?? closed);
    this.connection.close();
    this.owner.ended(this, []);
  }
}
