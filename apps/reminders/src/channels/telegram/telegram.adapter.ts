import { Injectable } from '@nestjs/common';
import type { ChannelAdapter, ChannelFailure, ChannelMessage, TelegramSettings } from '../channel.js';
import { TelegramBot } from './telegram-bot.js';
import { judgeTelegramFailure } from './telegram-failure.policy.js';

/** Sends messages as the workspace's bot, to people who have opened a chat with it. */
@Injectable()
export class TelegramAdapter implements ChannelAdapter<'telegram'> {
  readonly channel = 'telegram';

  constructor(private readonly bot: TelegramBot) {}

  async deliver(
    { address, text }: ChannelMessage,
    { botToken }: TelegramSettings,
  ): Promise<ChannelFailure | undefined> {
    // Without a parse mode: what people typed is never read as markup.
    const answer = await this.bot.call(botToken, 'sendMessage', { chat_id: address, text });
    return answer.ok ? undefined : judgeTelegramFailure(answer);
  }
}
