import { Injectable } from '@nestjs/common';
import { ChannelsConfig } from '../channels.config.js';
import { callProvider } from '../provider-call.js';
import type { TelegramFailure } from './telegram-failure.policy.js';

export type BotAnswer = { ok: true; result: unknown } | ({ ok: false } & TelegramFailure);

/** One call of Telegram's Bot API. */
@Injectable()
export class TelegramBot {
  constructor(private readonly config: ChannelsConfig) {}

  async call(botToken: string, method: string, parameters: object = {}): Promise<BotAnswer> {
    const answer = await callProvider(`${this.config.telegramApiUrl}/bot${botToken}/${method}`, {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(parameters),
    });
    if (answer.status === undefined) return { ok: false, description: answer.message, errno: answer.errno };
    const {
      ok,
      result,
      description,
      parameters: hints,
    } = answer.body as {
      ok?: unknown;
      result?: unknown;
      description?: unknown;
      parameters?: { retry_after?: unknown };
    };
    if (ok === true) return { ok, result };
    const retryAfter = hints?.retry_after;
    return {
      ok: false,
      status: answer.status,
      description: typeof description === 'string' ? description : 'no words',
      ...(typeof retryAfter === 'number' ? { retryAfterSeconds: retryAfter } : {}),
    };
  }
}
