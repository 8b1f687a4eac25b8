import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { WorkspaceMailings } from '../mail/workspace-mailings.js';
import { RemindersConfig } from '../reminders.config.js';
import { FindMailSettings, type MailSettings } from './find-mail-settings.query.js';
import { AnswersCannotCome } from './mail-settings.errors.js';

/** Changes what a workspace has chosen about its mail; letters that are written from now on follow. */
@Injectable()
export class ReplaceMailSettings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mailings: WorkspaceMailings,
    private readonly findSettings: FindMailSettings,
    private readonly config: RemindersConfig,
  ) {}

  async execute(
    workspaceId: string,
    { trackLinks, answersHere }: { trackLinks: boolean; answersHere?: boolean },
  ): Promise<MailSettings> {
    if (answersHere && !this.config.bounceDomain) throw new AnswersCannotCome();
    const changed = await this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await tx.query(
        `insert into mail_setting as m (workspace_id, track_links, answers_here) values ($1, $2, coalesce($3, false))
         on conflict (workspace_id) do update
         set track_links = excluded.track_links, answers_here = coalesce($3, m.answers_here)`,
        [workspaceId, trackLinks, answersHere ?? null],
      );
      return this.findSettings.within(tx);
    });
    this.mailings.forget(workspaceId);
    return changed;
  }
}
