import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { metrics } from '@funnelcast/service-kit';
import { ChannelAddresses } from '../channel-addresses/channel-addresses.js';
import type { Channel, ChannelAdapter, ChannelFailure, ChannelMessage, SettingsOf } from './channel.js';
import { ChannelSettings } from './channel-settings.js';
import { ChannelAdapters } from './channel-adapters.js';

export type MessageToDeliver = ChannelMessage & { channel: Channel };

/**
 * Hands one message to the provider of its channel, as the workspace has set it up. Nothing when it was taken, otherwise
 * why not. Who cannot be reached there any more has left when this returns; the mail preferences are no part of that,
 * so `suppress` is never set.
 */
@Injectable()
export class DeliverMessage {
  private readonly logger = new Logger(DeliverMessage.name);
  private readonly counted = metrics.counter(
    'channel_messages_total',
    'Messages handed over, by channel and outcome',
    ['channel', 'outcome'],
  );

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: ChannelSettings,
    private readonly adapters: ChannelAdapters,
    private readonly addresses: ChannelAddresses,
  ) {}

  async execute({ channel, ...message }: MessageToDeliver): Promise<ChannelFailure | undefined> {
    const failure = await this.deliver(channel, message);
    this.counted.inc({ channel, outcome: failure?.kind ?? 'sent' });
    if (failure?.kind !== 'permanent') return failure;
    await this.takeToHeart(channel, message, failure);
    return { ...failure, suppress: false };
  }

  private async deliver<Name extends Channel>(
    channel: Name,
    message: ChannelMessage,
  ): Promise<ChannelFailure | undefined> {
    const { workspaceId } = message;
    const kept = await this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      this.settings.find(tx, workspaceId, channel),
    );
    if (!kept) return refusal(`channel-not-set-up: ${channel}`);
    if (kept.disabledAt) return refusal(`channel-disabled: ${kept.disabledReason ?? channel}`);
    if (!kept.settings) return refusal(`channel-settings-unreadable: ${channel}`);
    const adapter: ChannelAdapter<Name> = this.adapters.of(channel);
    return adapter.deliver(message, kept.settings satisfies SettingsOf[Name]);
  }

  private async takeToHeart(
    channel: Channel,
    { workspaceId, contactId, touchId }: ChannelMessage,
    failure: ChannelFailure & { kind: 'permanent' },
  ): Promise<void> {
    const { reason, suppress, leftByPerson, endpointGone } = failure;
    if (!suppress && !endpointGone) return;
    await this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      if (endpointGone) await this.settings.disable(tx, workspaceId, channel, reason);
      if (!suppress) return;
      const by = leftByPerson ? 'person' : 'provider';
      await this.addresses.leave(tx, { workspaceId, channel, who: { contactId }, by, reason });
    });
    this.logger.warn({ msg: 'a channel refuses for good', channel, touchId, reason });
  }
}

function refusal(reason: string): ChannelFailure {
  return { kind: 'permanent', reason, suppress: false };
}
