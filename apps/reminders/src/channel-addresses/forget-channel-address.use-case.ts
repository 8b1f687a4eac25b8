import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import type { Channel } from '../channels/channel.js';
import { ChannelAddressNotFound, PersonHasLeft } from './channel-address.errors.js';
import { ChannelAddresses } from './channel-addresses.js';

/** A member takes an address away. That a person left is kept: it protects them from being written to again. */
@Injectable()
export class ForgetChannelAddress {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly addresses: ChannelAddresses,
  ) {}

  execute(workspaceId: string, contactId: string, channel: Channel): Promise<void> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const [row] = await tx.query<{ opted_in_at: Date | null; opted_out_by: string | null }[]>(
        'select opted_in_at, opted_out_by from channel_address where contact_id = $1 and channel = $2 for update',
        [contactId, channel],
      );
      if (!row) throw new ChannelAddressNotFound();
      if (row.opted_out_by === 'person') throw new PersonHasLeft();
      if (row.opted_in_at) {
        await this.addresses.leave(tx, {
          workspaceId,
          channel,
          who: { contactId },
          by: 'member',
          reason: 'forgotten',
        });
      }
      await tx.query('delete from channel_address where contact_id = $1 and channel = $2', [
        contactId,
        channel,
      ]);
    });
  }
}
