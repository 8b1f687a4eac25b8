import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { RemindersConfig } from '../reminders.config.js';
import { CaughtMailNotFound, MailboxIsOff } from './mailbox.errors.js';

export interface CaughtMailSummary {
  id: string;
  from: string;
  to: string;
  subject: string;
  receivedAt: Date;
}

export interface CaughtMailView extends CaughtMailSummary {
  text: string;
  html: string;
  headers: Record<string, string>;
  calendar: string | null;
}

const SUMMARY = 'id, sender as "from", recipient as "to", subject, received_at as "receivedAt"';

/** What the built-in mailbox holds, newest first. It answers nothing where mail really goes out. */
@Injectable()
export class CaughtMails {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly config: RemindersConfig,
  ) {}

  async list(
    to: string | undefined,
    cursor: string | undefined,
    limit = 50,
  ): Promise<{ items: CaughtMailSummary[]; nextCursor: string | null }> {
    this.refuseWhereOff();
    const items = await this.unitOfWork.acrossWorkspaces((tx) =>
      tx.query<CaughtMailSummary[]>(
        `select ${SUMMARY} from caught_mail
         where ($1::text is null or position(lower($1) in recipient) > 0) and ($2::uuid is null or id < $2)
         order by id desc limit $3`,
        [to ?? null, cursor ?? null, limit + 1],
      ),
    );
    const page = items.slice(0, limit);
    return { items: page, nextCursor: items.length > limit ? page.at(-1)!.id : null };
  }

  async find(id: string): Promise<CaughtMailView> {
    this.refuseWhereOff();
    const [mail] = await this.unitOfWork.acrossWorkspaces((tx) =>
      tx.query<CaughtMailView[]>(
        `select ${SUMMARY}, body_text as text, body_html as html, headers, calendar from caught_mail where id = $1`,
        [id],
      ),
    );
    if (!mail) throw new CaughtMailNotFound();
    return mail;
  }

  private refuseWhereOff(): void {
    if (this.config.smtpUrl || this.config.nodeEnv === 'production') throw new MailboxIsOff();
  }
}
