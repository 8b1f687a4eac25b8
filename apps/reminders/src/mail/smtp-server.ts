import LibraryPool, { type SMTPPoolResolvedOptions } from 'nodemailer/lib/smtp-pool';
import { metrics } from '@funnelcast/service-kit';
import type { BuiltMail } from './built-mail.js';
import { type Delivery, judgeFailure, type SmtpFailure } from './delivery.policy.js';
import { restSeconds } from './server-rest.policy.js';
import { SmtpPool } from './smtp/smtp-pool.js';

/** Bounds one delivery, so that it ends well before its lease does. */
const TIMEOUTS = {
  connectionTimeout: 8_000,
  greetingTimeout: 8_000,
  socketTimeout: 12_000,
  dnsTimeout: 5_000,
};

export interface SmtpServerOptions {
  /** Host and port, which may be shown; the address of it may hold a password. */
  name: string;
  connections: number;
  transport: { url: string } | { host: string; port: number; secure: false; ignoreTLS: true };
}

/** One SMTP server with its open connections, and what is known of its health. */
export class SmtpServer {
  readonly name: string;
  private readonly pool: SmtpPool;
  private failuresInARow = 0;
  private restsUntil = 0;
  private readonly usable = metrics.gauge(
    'smtp_server_usable',
    '1 when the server takes mail, 0 while it rests',
    ['server'],
  );
  private readonly deliveries = metrics.counter(
    'smtp_deliveries_total',
    'Mails given to a server, by what became of it',
    ['server', 'outcome'],
  );

  private readonly accepted: { inc(): void };

  constructor({ name, connections, transport }: SmtpServerOptions) {
    this.name = name;
    this.accepted = this.deliveries.labels({ server: name, outcome: 'accepted' });
    this.usable.set({ server: name }, 1);
    this.pool = new SmtpPool(readOptions(connections, transport));
  }

  get rests(): boolean {
    return performance.now() < this.restsUntil;
  }

  /** For choosing the one that is back soonest. */
  get awakeAt(): number {
    return this.restsUntil;
  }

  /** Nothing when the mail was accepted, otherwise why not. */
  async deliver(mail: BuiltMail, ownSender: boolean): Promise<Delivery | undefined> {
    let refusal: Delivery | undefined;
    try {
      await this.pool.deliver(mail);
    } catch (error) {
      refusal = judgeFailure(error as SmtpFailure, { ownSender });
    }
    if (refusal?.kind === 'provider-down') this.rest();
    else this.wake();
    if (refusal) this.deliveries.inc({ server: this.name, outcome: refusal.kind });
    else this.accepted.inc();
    return refusal;
  }

  close(): void {
    this.pool.close();
  }

  private rest(): void {
    // Deliveries that were under way together fail together, and are one failure.
    if (!this.rests) this.failuresInARow += 1;
    this.restsUntil = performance.now() + restSeconds(this.failuresInARow) * 1000;
    this.usable.set({ server: this.name }, 0);
  }

  private wake(): void {
    if (this.restsUntil === 0) return;
    this.failuresInARow = 0;
    this.restsUntil = 0;
    this.usable.set({ server: this.name }, 1);
  }
}

/** The library reads what stands in an address: who signs in how, and what of TLS. It opens nothing yet. */
function readOptions(
  connections: number,
  transport: SmtpServerOptions['transport'],
): SMTPPoolResolvedOptions {
  return new LibraryPool({ pool: true, maxConnections: connections, ...TIMEOUTS, ...transport }).options;
}
