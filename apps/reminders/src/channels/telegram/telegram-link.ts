import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { SignedLinks } from '@funnelcast/service-kit';
import { ChannelSettings } from '../channel-settings.js';

/** The personal link by which a contact opens a chat with the workspace's bot, and so agrees to be written to there. */
@Injectable()
export class TelegramLink {
  constructor(
    private readonly settings: ChannelSettings,
    private readonly links: SignedLinks,
  ) {}

  /** Null where there is no bot. */
  async of(tx: Transaction, workspaceId: string, contactId: string): Promise<string | null> {
    const kept = await this.settings.find(tx, workspaceId, 'telegram');
    if (!kept?.settings || kept.disabledAt) return null;
    return `https://t.me/${kept.settings.botName}?start=${this.links.issue('telegram', contactId)}`;
  }
}
