import type { Socket } from 'node:net';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SmtpFailure } from '../delivery.policy.js';
import type { Consignment, SessionOwner, SmtpSession } from './consignment.js';
import { type SmtpReply, SmtpReplies } from './smtp-replies.js';
import { commandsFor, type Extensions, transmitted } from './transmission.js';

interface Sending {
  consignment: Consignment;
  /** Once it is on its way, only the server knows whether it took it. */
  messageSent: boolean;
  senderRefused: boolean;
  failure?: SmtpFailure;
}

/** Servers end a connection after some mails of their own accord; better we do. */
const MOST_MAILS = 1_000;
const CLOSED: SmtpFailure = {
  code: 'ECONNECTION',
  command: 'CONN',
  message: 'the connection was closed',
};

/**
 * Hands mails over by RFC 2920: sender, recipient and DATA leave together, and those of the next mail in one piece with
 * the message before. The connection itself was opened by the library, which goes on to watch over it.
 */
export class PipelinedSession implements SmtpSession {
  private readonly replies = new SmtpReplies();
  /** What each reply that is still to come is about, in the order of the commands. */
  private readonly expected: ((reply: SmtpReply) => void)[] = [];
  private readonly underWay: Sending[] = [];
  private begun = 0;
  private needsReset = false;
  private ended = false;

  constructor(
    private readonly connection: SMTPConnection,
    private readonly socket: Socket,
    private readonly extensions: Extensions,
    private readonly owner: SessionOwner,
  ) {
    socket.removeAllListeners('data');
    socket.on('data', (arrived: Buffer) => this.hear(arrived));
    connection.on('error', (error) => this.end(error as SmtpFailure));
    connection.once('end', () => this.end(CLOSED));
  }

  begin(consignment: Consignment): void {
    const commands = this.commands(consignment);
    if (commands === undefined) return this.proceed();
    this.socket.write(commands, 'latin1');
  }

  close(): void {
    if (this.ended) return;
    this.socket.write('QUIT\r\n');
    this.end(CLOSED);
  }

  /** Nothing when it cannot be said to this server. */
  private commands(consignment: Consignment): string | undefined {
    const commands = commandsFor(consignment.mail, this.extensions);
    if (typeof commands !== 'string') {
      consignment.refused(commands);
      return undefined;
    }
    const sending: Sending = { consignment, messageSent: false, senderRefused: false };
    const reset = this.needsReset ? 'RSET\r\n' : '';
    if (reset) this.expected.push(() => undefined);
    this.needsReset = false;
    this.begun += 1;
    this.underWay.push(sending);
    this.expected.push(
      (reply) => this.hearOfSender(sending, reply),
      (reply) => this.hearOfRecipient(sending, reply),
      (reply) => this.hearOfData(sending, reply),
    );
    return reset + commands;
  }

  private hear(arrived: Buffer): void {
    try {
      for (const reply of this.replies.read(arrived.toString('latin1'))) {
        const about = this.expected.shift();
        // Nobody asked: it says goodbye, or has lost count.
        if (!about) return this.end(CLOSED);
        if (reply.code === 421) return this.end(failureOf('CONN', reply));
        about(reply);
        if (this.ended) return;
      }
    } catch (error) {
      this.end({ code: 'EPROTOCOL', command: 'CONN', message: String(error) });
    }
  }

  private hearOfSender(sending: Sending, reply: SmtpReply): void {
    if (isFine(reply)) return;
    sending.senderRefused = true;
    sending.failure = failureOf('MAIL FROM', reply);
  }

  private hearOfRecipient(sending: Sending, reply: SmtpReply): void {
    if (!isFine(reply)) sending.failure ??= failureOf('RCPT TO', reply);
  }

  private hearOfData(sending: Sending, reply: SmtpReply): void {
    const wanted = reply.code >= 300 && reply.code < 400;
    if (!sending.failure && wanted) return this.sendMessage(sending);
    sending.failure ??= failureOf('DATA', reply);
    if (!wanted) {
      this.needsReset = true;
      return this.settle(sending, sending.failure);
    }
    // It wants a message for nobody. One from nobody as well cannot be trusted to go nowhere.
    if (sending.senderRefused) return this.end(sending.failure);
    this.expected.push(() => this.settle(sending, sending.failure));
    this.socket.write('.\r\n');
  }

  private sendMessage(sending: Sending): void {
    const { message } = sending.consignment.mail;
    sending.messageSent = true;
    this.expected.push((reply) => this.settle(sending, isFine(reply) ? undefined : failureOf('DATA', reply)));
    const following = this.begun < MOST_MAILS ? this.owner.next() : undefined;
    this.socket.write(transmitted(message, (following && this.commands(following)) ?? ''), 'latin1');
  }

  private settle(sending: Sending, failure: SmtpFailure | undefined): void {
    this.underWay.splice(this.underWay.indexOf(sending), 1);
    if (failure) sending.consignment.refused(failure);
    else sending.consignment.accepted();
    if (this.underWay.length === 0) this.proceed();
  }

  private proceed(): void {
    if (this.begun >= MOST_MAILS) return this.close();
    const next = this.owner.next();
    if (next) this.begin(next);
    else this.owner.rests(this);
  }

  /** The first under way hears why; whatever was not begun goes by another connection, if this one was good before. */
  private end(failure: SmtpFailure): void {
    if (this.ended) return;
    this.ended = true;
    const [first, ...others] = this.underWay.splice(0);
    const untouched: Consignment[] = [];
    if (first) {
      const goesOn = !first.messageSent && failure === CLOSED && this.begun > 1;
      if (goesOn) untouched.push(first.consignment);
      else first.consignment.refused(first.failure ?? failure);
    }
    untouched.push(...others.map(({ consignment }) => consignment));
    this.connection.close();
    this.owner.ended(this, untouched);
  }
}

function isFine({ code }: SmtpReply): boolean {
  return code >= 200 && code < 300;
}

function failureOf(command: string, { code, text }: SmtpReply): SmtpFailure {
  const envelope = command === 'MAIL FROM' || command === 'RCPT TO' || command === 'DATA';
  return {
    code: envelope ? 'EENVELOPE' : 'ECONNECTION',
    responseCode: code,
    response: text,
    command,
    message: text,
  };
}
