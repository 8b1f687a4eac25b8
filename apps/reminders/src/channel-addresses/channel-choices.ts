import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { type Channel, CHANNELS } from '../channels/channel.js';
import { TelegramLink } from '../channels/telegram/telegram-link.js';
import { shortenAddress } from './address.policy.js';
import { ChannelAddressNotFound } from './channel-address.errors.js';
import { ChannelAddresses } from './channel-addresses.js';
import { HumanChannels } from './human-channels.js';
import { TASK_KINDS, type TaskKind } from '../tasks/task.js';

/** Every way besides e-mail that a person may leave. */
export const LEAVABLE = [...CHANNELS, ...TASK_KINDS] as const;
export type Leavable = (typeof LEAVABLE)[number];

export interface ChannelChoice {
  channel: Leavable;
  /** Shortened; null where none is known. */
  address: string | null;
  subscribed: boolean;
  /** Where the person can join, when that takes more than a click here. */
  joinUrl: string | null;
}

/** What a person sees of the other channels on their own page, and may change there. */
@Injectable()
export class ChannelChoices {
  constructor(
    private readonly addresses: ChannelAddresses,
    private readonly telegramLink: TelegramLink,
    private readonly human: HumanChannels,
  ) {}

  /** Nothing of a channel on which the person is not known and could not join; anybody may be called or get a letter. */
  async of(tx: Transaction, workspaceId: string, contactId: string): Promise<ChannelChoice[]> {
    const rows = await tx.query<{ channel: Channel; address: string; subscribed: boolean }[]>(
      `select channel, address, opted_in_at is not null and opted_out_at is null as subscribed
       from channel_address where contact_id = $1`,
      [contactId],
    );
    const joinUrl = await this.telegramLink.of(tx, workspaceId, contactId);
    const human = await this.human.of(tx, contactId);
    const written = CHANNELS.flatMap((channel): ChannelChoice[] => {
      const known = rows.find((row) => row.channel === channel);
      const url = channel === 'telegram' && !known?.subscribed ? joinUrl : null;
      if (!known) return url === null ? [] : [{ channel, address: null, subscribed: false, joinUrl: url }];
      return [
        { channel, address: shortenAddress(known.address), subscribed: known.subscribed, joinUrl: url },
      ];
    });
    return [...written, ...human.map((choice) => ({ ...choice, address: null, joinUrl: null }))];
  }

  /** Only with an address that is known already: whoever holds the link could otherwise sign up a stranger's number. */
  async choose(
    tx: Transaction,
    person: { workspaceId: string; contactId: string },
    { channel, subscribed }: { channel: Leavable; subscribed: boolean },
  ): Promise<void> {
    if (isHuman(channel)) return this.human.choose(tx, person, { channel, subscribed });
    const { workspaceId, contactId } = person;
    const known = await tx.query<unknown[]>(
      'select 1 from channel_address where contact_id = $1 and channel = $2 for update',
      [contactId, channel],
    );
    if (known.length === 0) throw new ChannelAddressNotFound();
    const change = { workspaceId, channel, who: { contactId } };
    if (subscribed) await this.addresses.return(tx, { ...change, source: 'preferences' });
    else await this.addresses.leave(tx, { ...change, by: 'person', reason: 'preferences' });
  }
}

function isHuman(channel: Leavable): channel is TaskKind {
  return TASK_KINDS.some((kind) => kind === channel);
}
