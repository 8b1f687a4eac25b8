import { Injectable } from '@nestjs/common';
import { Clock } from '@funnelcast/service-kit';
import { ReceiveMailReport } from '../bounces/receive-mail-report.use-case.js';
import { RemindersConfig } from '../reminders.config.js';
import { MailEventNotAuthentic, MailEventsOff } from './mail-event.errors.js';
import { authenticMailgunEvent, readMailgunEvent } from './mailgun-event.policy.js';
import { isStandardAuthentic, readStandardEvent, type SignedMessage } from './standard-event.policy.js';

/** Takes what a mail provider tells about a mail, once its signature is checked. */
@Injectable()
export class ReceiveMailEvent {
  constructor(
    private readonly config: RemindersConfig,
    private readonly receiveReport: ReceiveMailReport,
    private readonly clock: Clock,
  ) {}

  async standard(message: SignedMessage): Promise<void> {
    const { mailWebhookSecret } = this.config;
    if (!mailWebhookSecret) throw new MailEventsOff();
    if (!isStandardAuthentic(message, mailWebhookSecret, this.clock.now())) throw new MailEventNotAuthentic();
    const told = readStandardEvent(JSON.parse(message.body.toString('utf8')));
    if (told) await this.receiveReport.execute({ provider: 'standard', eventId: message.id!, ...told });
  }

  async mailgun(json: unknown): Promise<void> {
    const { mailgunSigningKey } = this.config;
    if (!mailgunSigningKey) throw new MailEventsOff();
    const event = authenticMailgunEvent(json, mailgunSigningKey, this.clock.now());
    if (!event) throw new MailEventNotAuthentic();
    const told = readMailgunEvent(event);
    if (told)
      await this.receiveReport.execute({ provider: 'mailgun', eventId: event['event-data'].id, ...told });
  }
}
