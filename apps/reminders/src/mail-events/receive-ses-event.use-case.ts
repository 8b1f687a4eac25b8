import { Injectable, Logger } from '@nestjs/common';
import { ReceiveMailReport } from '../bounces/receive-mail-report.use-case.js';
import { ReturnPaths } from '../bounces/return-paths.js';
import { RemindersConfig } from '../reminders.config.js';
import { Amazon } from './amazon.js';
import { MailEventNotAuthentic, MailEventsOff } from './mail-event.errors.js';
import { readSesEvent } from './ses-event.policy.js';
import {
  CERTIFICATE_PATH,
  isAmazonsAddress,
  isSignedBy,
  readSnsMessage,
  type SnsMessage,
} from './sns-message.policy.js';
import { touchOfMessage } from './touch-of-message.js';

const MOST_CERTIFICATES = 20;

/** Takes what Amazon SES tells through a topic of SNS, and confirms the subscription of that topic and of no other. */
@Injectable()
export class ReceiveSesEvent {
  private readonly logger = new Logger(ReceiveSesEvent.name);
  private readonly certificates = new Map<string, string>();

  constructor(
    private readonly config: RemindersConfig,
    private readonly amazon: Amazon,
    private readonly returnPaths: ReturnPaths,
    private readonly receiveReport: ReceiveMailReport,
  ) {}

  async execute(json: unknown): Promise<void> {
    const { sesTopicArn } = this.config;
    if (!sesTopicArn) throw new MailEventsOff();
    const message = readSnsMessage(json);
    // Cheap checks first: nobody else can make us fetch anything.
    if (!message || message.TopicArn !== sesTopicArn || !(await this.isAuthentic(message)))
      throw new MailEventNotAuthentic();
    if (message.Type === 'SubscriptionConfirmation') return this.confirm(message);
    if (message.Type !== 'Notification') return;
    const told = readSesEvent(message.Message);
    if (!told) return;
    const touchId = this.returnPaths.read(told.source) ?? told.messageIds.map(touchOfMessage).find(Boolean);
    if (!touchId) return this.receiveReport.count('ses', 'unknown-mail');
    const eventId = told.feedbackId ?? message.MessageId;
    await this.receiveReport.execute({ provider: 'ses', eventId, touchId, news: told.news });
  }

  private async isAuthentic(message: SnsMessage): Promise<boolean> {
    if (!isAmazonsAddress(message.SigningCertURL, CERTIFICATE_PATH)) return false;
    return isSignedBy(message, await this.certificateAt(message.SigningCertURL));
  }

  private async certificateAt(url: string): Promise<string> {
    const known = this.certificates.get(url);
    if (known) return known;
    const certificate = await this.amazon.fetch(url);
    if (this.certificates.size >= MOST_CERTIFICATES) this.certificates.clear();
    this.certificates.set(url, certificate);
    return certificate;
  }

  private async confirm({ SubscribeURL }: SnsMessage): Promise<void> {
    if (!isAmazonsAddress(SubscribeURL)) throw new MailEventNotAuthentic();
    await this.amazon.fetch(SubscribeURL!);
    this.logger.log({ msg: 'the topic of SES is subscribed' });
  }
}
