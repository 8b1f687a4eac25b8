import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { PublicUrl } from '@funnelcast/service-kit';
import { type Channel, CHANNELS, type SettingsOf } from './channel.js';
import { ChannelSettings, type KeptSettings } from './channel-settings.js';
import { smsInboundPath } from './sms/sms-paths.js';

export interface ChannelView {
  channel: Channel;
  state: 'not-set-up' | 'ready' | 'disabled' | 'unreadable';
  setUpAt: Date | null;
  /** Why it is disabled. */
  reason: string | null;
  /** What it is set to, without anything secret. */
  shown: { sender: string | null; account: string | null; url: string | null };
  /** Where the provider must be told to bring what people write. */
  inboundUrl: string | null;
}

/** The channels of a workspace and whether they can be used. Secrets stay where they are. */
@Injectable()
export class ListChannels {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: ChannelSettings,
    private readonly publicUrl: PublicUrl,
  ) {}

  execute(workspaceId: string): Promise<ChannelView[]> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const views: ChannelView[] = [];
      for (const channel of CHANNELS) {
        const kept = await this.settings.find(tx, workspaceId, channel);
        views.push({
          channel,
          state: stateOf(kept),
          setUpAt: kept?.setUpAt ?? null,
          reason: kept?.disabledReason ?? null,
          shown: {
            sender: null,
            account: null,
            url: null,
            ...(kept?.settings ? SHOWN[channel](kept.settings) : {}),
          },
          inboundUrl: channel === 'sms' ? this.publicUrl.to(smsInboundPath(workspaceId)) : null,
        });
      }
      return views;
    });
  }
}

function stateOf(kept: KeptSettings<Channel> | undefined): ChannelView['state'] {
  if (!kept) return 'not-set-up';
  if (!kept.settings) return 'unreadable';
  return kept.disabledAt ? 'disabled' : 'ready';
}

const SHOWN: Record<Channel, (settings: SettingsOf[Channel]) => Partial<ChannelView['shown']>> = {
  sms: (settings) => {
    const { accountSid, from, messagingServiceSid } = settings as SettingsOf['sms'];
    return { account: accountSid, sender: messagingServiceSid ?? from };
  },
  telegram: (settings) => ({ sender: `@${(settings as SettingsOf['telegram']).botName}` }),
  webhook: (settings) => ({ url: withoutQuery((settings as SettingsOf['webhook']).url) }),
};

/** Some gateways take their key in the address. */
function withoutQuery(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}
