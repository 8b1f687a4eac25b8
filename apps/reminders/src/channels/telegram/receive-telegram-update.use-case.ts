import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { ChannelWebhookNotAuthentic } from '../channel.errors.js';
import { ChannelSettings } from '../channel-settings.js';
import { TelegramConversation } from './telegram-conversation.js';
import { TelegramUpdate } from './telegram-update.js';

/** What Telegram is asked to do with the answer to its call. */
export interface TelegramReply {
  method?: 'sendMessage';
  chat_id?: number;
  text?: string;
}

/** Takes what people write to the workspace's bot, once Telegram has proved to be Telegram. */
@Injectable()
export class ReceiveTelegramUpdate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: ChannelSettings,
    private readonly conversation: TelegramConversation,
  ) {}

  execute(workspaceId: string, secret: string | undefined, body: unknown): Promise<TelegramReply> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await this.assertTelegram(tx, workspaceId, secret);
      const { success, data: update } = TelegramUpdate.safeParse(body);
      // Telegram repeats what is refused, for a day; what we do not know is of no use to us.
      if (!success) return {};
      const { message, my_chat_member: membership } = update;
      if (membership) {
        if (membership.new_chat_member.status === 'kicked') {
          await this.conversation.blocked(tx, workspaceId, membership.chat.id);
        }
        return {};
      }
      if (message?.chat.type !== 'private') return {};
      const text = await this.conversation.answer(tx, workspaceId, {
        chatId: message.chat.id,
        text: message.text ?? '',
        updateId: update.update_id,
      });
      return text === null ? {} : { method: 'sendMessage', chat_id: message.chat.id, text };
    });
  }

  private async assertTelegram(
    tx: Transaction,
    workspaceId: string,
    secret: string | undefined,
  ): Promise<void> {
    const kept = await this.settings.find(tx, workspaceId, 'telegram');
    const [given, expected] = [secret ?? '', kept?.settings?.updateSecret ?? ''].map((text) =>
      Buffer.from(text),
    );
    const same = given!.length === expected!.length && timingSafeEqual(given!, expected!);
    if (!kept?.settings || !same) throw new ChannelWebhookNotAuthentic();
  }
}
