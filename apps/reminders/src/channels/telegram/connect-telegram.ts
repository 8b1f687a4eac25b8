import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PublicUrl } from '@funnelcast/service-kit';
import type { TelegramSettings } from '../channel.js';
import { ChannelSettingsRefused } from '../channel.errors.js';
import { type BotAnswer, TelegramBot } from './telegram-bot.js';

/** Asks Telegram who the bot is, and tells it where to bring what people write. */
@Injectable()
export class ConnectTelegram {
  constructor(
    private readonly bot: TelegramBot,
    private readonly publicUrl: PublicUrl,
  ) {}

  async execute(workspaceId: string, botToken: string): Promise<TelegramSettings> {
    const me = accepted(await this.bot.call(botToken, 'getMe'));
    const updateSecret = randomBytes(32).toString('base64url');
    accepted(
      await this.bot.call(botToken, 'setWebhook', {
        url: this.publicUrl.to(telegramUpdatesPath(workspaceId)),
        secret_token: updateSecret,
        allowed_updates: ['message', 'my_chat_member'],
      }),
    );
    return { botToken, botName: String((me as { username?: unknown }).username), updateSecret };
  }
}

export function telegramUpdatesPath(workspaceId: string): string {
  return `/api/v1/channel-webhooks/telegram/${workspaceId}`;
}

function accepted(answer: BotAnswer): unknown {
  if (answer.ok) return answer.result;
  throw new ChannelSettingsRefused(answer.description);
}
