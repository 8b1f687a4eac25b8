import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { ChannelNotSetUp } from '../channels/channel.errors.js';
import { TelegramLink } from '../channels/telegram/telegram-link.js';
import { ContactNotKnown } from './channel-address.errors.js';

/** The link that a member hands to a contact, so that they join the bot themselves. */
@Injectable()
export class FindTelegramLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly link: TelegramLink,
  ) {}

  execute(workspaceId: string, contactId: string): Promise<string> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const known = await tx.query<unknown[]>('select 1 from contact where id = $1', [contactId]);
      if (known.length === 0) throw new ContactNotKnown();
      const url = await this.link.of(tx, workspaceId, contactId);
      if (url === null) throw new ChannelNotSetUp();
      return url;
    });
  }
}
