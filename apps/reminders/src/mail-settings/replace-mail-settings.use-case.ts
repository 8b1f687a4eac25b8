import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { WorkspaceMailings } from '../mail/workspace-mailings.js';
import type { MailSettings } from './find-mail-settings.query.js';

/** Changes what a workspace has chosen about its mail; letters that are written from now on follow. */
@Injectable()
export class ReplaceMailSettings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mailings: WorkspaceMailings,
  ) {}

  async execute(workspaceId: string, { trackLinks }: MailSettings): Promise<MailSettings> {
    await this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      tx.query(
        `insert into mail_setting (workspace_id, track_links) values ($1, $2)
         on conflict (workspace_id) do update set track_links = excluded.track_links`,
        [workspaceId, trackLinks],
      ),
    );
    this.mailings.forget(workspaceId);
    return { trackLinks };
  }
}
