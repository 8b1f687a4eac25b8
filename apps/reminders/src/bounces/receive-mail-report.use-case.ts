import { Injectable, Logger } from '@nestjs/common';
import { TouchReplied } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import { insertRows, newId, type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock, metrics } from '@funnelcast/service-kit';
import { Happenings } from '../happenings/happenings.js';
import { Bounces } from './bounces.js';
import type { MailReport, News } from './mail-report.js';

interface KnownTouch {
  workspace_id: string;
  contact_id: string;
  registration_id: string | null;
  session_id: string | null;
}

const LONGEST_REPLY = 20_000;

/** Takes what is told about a mail. The inbox row is written with the effect, so a report works once, and after a failure again. */
@Injectable()
export class ReceiveMailReport {
  private readonly logger = new Logger(ReceiveMailReport.name);
  private readonly counted = metrics.counter('mail_reports_total', 'What came back about mails, by kind', [
    'provider',
    'kind',
  ]);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bounces: Bounces,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly happenings: Happenings,
  ) {}

  async execute({ provider, eventId, touchId, news }: MailReport): Promise<void> {
    const fresh = await this.unitOfWork.acrossWorkspaces(async (tx) => {
      if (!(await this.isNew(tx, provider, eventId))) return false;
      const [touch] = await tx.query<KnownTouch[]>(
        `select workspace_id, contact_id, session_id,
           case when version is null then enrolment_id else registration_id end as registration_id
         from touch where id = $1`,
        [touchId],
      );
      if (touch) await this.apply(tx, { provider, touchId, news }, touch);
      else this.logger.warn({ msg: 'a report about a mail that is not known', provider, touchId });
      return true;
    });
    this.counted.inc({ provider, kind: fresh ? news.kind : 'repeated' });
  }

  /** What says nothing about the mail, but is worth counting. */
  count(provider: string, kind: string): void {
    this.counted.inc({ provider, kind });
  }

  private async isNew(tx: Transaction, provider: string, eventId: string): Promise<boolean> {
    const row = { provider, event_id: eventId.slice(0, 500), received_at: this.clock.now() };
    return (
      (await insertRows(tx, 'mail_report', [row], { onConflict: 'do nothing', returning: '1' })).length > 0
    );
  }

  private async apply(
    tx: Transaction,
    { provider, touchId, news }: { provider: string; touchId: string; news: News },
    touch: KnownTouch,
  ): Promise<void> {
    const at = this.clock.now();
    const { workspace_id: workspaceId, contact_id: contactId } = touch;
    if (news.kind !== 'reply') {
      const { kind, reason } = news;
      return this.bounces.record(tx, { touchId, workspaceId, contactId, kind, reason, source: provider, at });
    }
    const { sender, subject, text } = news;
    const clean = (words: string) => words.replaceAll('\u0000', '').slice(0, LONGEST_REPLY);
    await insertRows(tx, 'reply', [
      {
        id: newId(),
        workspace_id: workspaceId,
        touch_id: touchId,
        contact_id: contactId,
        sender: clean(sender),
        subject: clean(subject),
        body_text: clean(text),
        received_at: at,
      },
    ]);
    await this.outbox.add(tx, TouchReplied, {
      workspaceId,
      subject: touchId,
      data: {
        touchId,
        contactId,
        registrationId: touch.registration_id,
        sessionId: touch.session_id,
        channel: 'email',
        at: at.toISOString(),
      },
    });
    await this.happenings.take(tx, [
      {
        id: newId(),
        workspaceId,
        contactId,
        kind: 'replied',
        at: at.toISOString(),
        ...(touch.registration_id ? { registrationId: touch.registration_id } : {}),
        ...(touch.session_id ? { sessionId: touch.session_id } : {}),
        about: { touchId, channel: 'email' },
      },
    ]);
  }
}
