import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import type { Channel } from '../channels/channel.js';

export interface ChannelAddressView {
  channel: Channel;
  address: string;
  optedInAt: Date | null;
  source: string | null;
  optedOutAt: Date | null;
  optedOutBy: 'person' | 'member' | 'provider' | null;
  reason: string | null;
}

/** Where one contact can be reached besides e-mail, and since when they agreed or left. */
@Injectable()
export class ListChannelAddresses {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(workspaceId: string, contactId: string): Promise<ChannelAddressView[]> {
    return this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      tx.query<ChannelAddressView[]>(
        `select channel, address, opted_in_at as "optedInAt", source, opted_out_at as "optedOutAt",
           opted_out_by as "optedOutBy", reason
         from channel_address where contact_id = $1 order by channel`,
        [contactId],
      ),
    );
  }
}
