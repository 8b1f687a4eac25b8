import type { SmtpFailure } from '../delivery.policy.js';
import type { BuiltMail } from '../built-mail.js';

/** One mail that wants to be handed over, and who waits to hear what became of it. */
export interface Consignment {
  readonly mail: BuiltMail;
  /** How often a connection was gone before anything of it was sent. */
  losses: number;
  accepted(): void;
  refused(failure: SmtpFailure): void;
}

/** A connection that hands mails over, one after the other. */
export interface SmtpSession {
  begin(consignment: Consignment): void;
  close(): void;
}

/** Whom a session tells, and asks. */
export interface SessionOwner {
  /** The next mail that waits, if any. */
  next(): Consignment | undefined;
  rests(session: SmtpSession): void;
  /** `untouched` may go by another connection: nothing of them was sent. */
  ended(session: SmtpSession, untouched: Consignment[]): void;
}
