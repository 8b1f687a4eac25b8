import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { RemindersConfig } from '../reminders.config.js';

export interface MailSettings {
  trackLinks: boolean;
  /** Answers to letters come here, instead of to the presenter. */
  answersHere: boolean;
  receivesMail: boolean;
}

/** What a workspace has chosen about its mail. */
@Injectable()
export class FindMailSettings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly config: RemindersConfig,
  ) {}

  execute(workspaceId: string): Promise<MailSettings> {
    return this.unitOfWork.inWorkspace(workspaceId, (tx) => this.within(tx));
  }

  async within(tx: Transaction): Promise<MailSettings> {
    const [row = { trackLinks: true, answersHere: false }] = await tx.query<
      Pick<MailSettings, 'trackLinks' | 'answersHere'>[]
    >('select track_links as "trackLinks", answers_here as "answersHere" from mail_setting');
    const receivesMail = Boolean(this.config.bounceDomain);
    return { ...row, answersHere: row.answersHere && receivesMail, receivesMail };
  }
}
