import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import type { Channel } from '../channels/channel.js';
import { AddressNotUsable } from '../channels/channel.errors.js';
import { addressOn } from './address.policy.js';
import { ContactNotKnown, PersonHasLeft } from './channel-address.errors.js';
import { ChannelAddresses } from './channel-addresses.js';

export interface ChannelAddressCommand {
  contactId: string;
  channel: Channel;
  address: string;
  optedIn: boolean;
  source?: string;
}

/** A member writes down where a contact can be reached, and whether the contact agreed. */
@Injectable()
export class KeepChannelAddress {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly addresses: ChannelAddresses,
  ) {}

  execute(
    workspaceId: string,
    { contactId, channel, optedIn, source, ...given }: ChannelAddressCommand,
  ): Promise<void> {
    const address = addressOn(channel, given.address);
    if (address === null) throw new AddressNotUsable(HINTS[channel]);
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const known = await tx.query<unknown[]>('select 1 from contact where id = $1', [contactId]);
      if (known.length === 0) throw new ContactNotKnown();
      const { joined, left } = await this.look(tx, contactId, channel);
      if (optedIn) {
        if (left === 'person') throw new PersonHasLeft();
        await this.addresses.join(tx, {
          workspaceId,
          contactId,
          channel,
          address,
          source: source ?? 'member',
        });
        return;
      }
      const who = { contactId };
      if (joined)
        await this.addresses.leave(tx, { workspaceId, channel, who, by: 'member', reason: 'member' });
      await this.addresses.know(tx, { workspaceId, contactId, channel, address });
    });
  }

  /** Held until the end, so that somebody who leaves in this very moment has left. */
  private async look(
    tx: Transaction,
    contactId: string,
    channel: Channel,
  ): Promise<{ joined: boolean; left: string | null }> {
    const [row] = await tx.query<{ joined: boolean; left: string | null }[]>(
      `select opted_in_at is not null and opted_out_at is null as joined, opted_out_by as left
       from channel_address where contact_id = $1 and channel = $2 for update`,
      [contactId, channel],
    );
    return row ?? { joined: false, left: null };
  }
}

const HINTS: Record<Channel, string> = {
  sms: 'A number begins with + and its country: +49 30 901820.',
  telegram: 'Telegram knows chats by a number; people join by their own link.',
  webhook: 'An address is one line of at most 200 characters.',
};
