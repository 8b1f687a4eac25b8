import type { SMTPPoolResolvedOptions } from 'nodemailer/lib/smtp-pool';
import type { BuiltMail } from '../built-mail.js';
import type { SmtpFailure } from '../delivery.policy.js';
import type { Consignment, SessionOwner, SmtpSession } from './consignment.js';
import { openSession } from './open-session.js';

/** Connections that end before they take anything are not tried for ever. */
const MOST_LOSSES = 5;

/** The connections to one server, opened as they are needed, and the mails that wait for one. */
export class SmtpPool implements SessionOwner {
  private waiting: Consignment[] = [];
  private readonly resting: SmtpSession[] = [];
  private readonly sessions = new Set<SmtpSession>();
  private opening = 0;
  private closed = false;

  constructor(private readonly options: SMTPPoolResolvedOptions) {}

  /** Resolves when the server has taken it; rejects with what it said otherwise. */
  deliver(mail: BuiltMail): Promise<void> {
    return new Promise((accepted, refused) => {
      const consignment = { mail, losses: 0, accepted, refused };
      const session = this.resting.pop();
      if (session) return session.begin(consignment);
      this.waiting.push(consignment);
      this.openMore();
    });
  }

  close(): void {
    this.closed = true;
    for (const session of this.sessions) session.close();
    for (const consignment of this.waiting.splice(0)) consignment.refused(closedPool());
  }

  next(): Consignment | undefined {
    return this.waiting.shift();
  }

  rests(session: SmtpSession): void {
    this.resting.push(session);
  }

  ended(session: SmtpSession, untouched: Consignment[]): void {
    this.sessions.delete(session);
    const resting = this.resting.indexOf(session);
    if (resting >= 0) this.resting.splice(resting, 1);
    for (const consignment of untouched) {
      consignment.losses += 1;
      if (consignment.losses <= MOST_LOSSES && !this.closed) this.waiting.push(consignment);
      else consignment.refused(closedPool());
    }
    this.openMore();
  }

  private openMore(): void {
    const { maxConnections } = this.options;
    while (
      !this.closed &&
      this.waiting.length > this.opening &&
      this.sessions.size + this.opening < maxConnections
    ) {
      this.opening += 1;
      void this.open();
    }
  }

  private async open(): Promise<void> {
    try {
      const session = await openSession(this.options, this);
      this.opening -= 1;
      if (this.closed) return session.close();
      this.sessions.add(session);
      const next = this.next();
      if (next) session.begin(next);
      else this.rests(session);
    } catch (error) {
      this.opening -= 1;
      // Each that waits hears it of an attempt of its own, so nobody waits for a server that is away.
      this.next()?.refused(error as SmtpFailure);
    }
    this.openMore();
  }
}

function closedPool(): SmtpFailure {
  return { code: 'ECONNECTION', command: 'CONN', message: 'the connections to this server were closed' };
}
