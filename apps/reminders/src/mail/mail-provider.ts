import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import { SmtpCatcher } from '../mailbox/smtp-catcher.js';
import { MailProviderMissing, RemindersConfig } from '../reminders.config.js';
import { type Delivery, judgeFailure, type SmtpFailure } from './delivery.policy.js';

/** Bounds one delivery, so that it ends well before its lease does. */
const TIMEOUTS = {
  connectionTimeout: 8_000,
  greetingTimeout: 8_000,
  socketTimeout: 12_000,
  dnsTimeout: 5_000,
};

/** The way out: several SMTP connections, kept open. Without a provider, to the built-in catcher over the same protocol. */
@Injectable()
export class MailProvider implements OnApplicationShutdown {
  private transporter: Promise<Transporter> | undefined;

  constructor(
    private readonly config: RemindersConfig,
    private readonly catcher: SmtpCatcher,
  ) {
    if (!config.smtpUrl && config.nodeEnv === 'production') throw new MailProviderMissing();
  }

  /** Nothing when the mail was accepted, otherwise why not. */
  async deliver(mail: SendMailOptions): Promise<Delivery | undefined> {
    try {
      const transporter = await (this.transporter ??= this.open());
      await transporter.sendMail(mail);
      return undefined;
    } catch (error) {
      return judgeFailure(error as SmtpFailure);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    (await this.transporter?.catch(() => undefined))?.close();
    await this.catcher.close();
  }

  private async open(): Promise<Transporter> {
    try {
      return createTransport({
        pool: true,
        maxConnections: this.config.smtpConnections,
        maxMessages: 1_000,
        ...TIMEOUTS,
        ...(this.config.smtpUrl ? { url: this.config.smtpUrl } : await this.catcher.open()),
        // Values come from people: nothing in a mail may make us read a file or call an address.
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    } catch (error) {
      this.transporter = undefined;
      throw error;
    }
  }
}
