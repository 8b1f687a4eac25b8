import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';

export interface MailSettings {
  trackLinks: boolean;
}

/** What a workspace has chosen about its mail. */
@Injectable()
export class FindMailSettings {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(workspaceId: string): Promise<MailSettings> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const [row] = await tx.query<MailSettings[]>('select track_links as "trackLinks" from mail_setting');
      return row ?? { trackLinks: true };
    });
  }
}
