import { Injectable } from '@nestjs/common';
import { OutgoingCalls } from '@funnelcast/service-kit';
import type { SettingsOf } from '../sales-connections/connection-kinds.js';
import {
  type CrmAdapter,
  DELIVERED,
  type Lead,
  type Outcome,
  type Tester,
} from '../sales-deliveries/delivery.js';
import { type Failure, judgeAnswer } from '../sales-deliveries/judge-answer.policy.js';
import { voiceOf } from '../texts/sales-voice.js';
import { alertLines, bySession } from './alert-text.js';
import { CrmConfig } from './crm.config.js';

const PAGE = 10;
/** As long as one message may be. */
const LONGEST = 4_096;

/** Tells a chat as the workspace's own bot. */
@Injectable()
export class TelegramAlertAdapter implements CrmAdapter<'telegram'> {
  readonly kind = 'telegram';
  readonly page = PAGE;

  constructor(
    private readonly calls: OutgoingCalls,
    private readonly config: CrmConfig,
  ) {}

  async deliver(leads: readonly Lead[], settings: SettingsOf['telegram']): Promise<Outcome[]> {
    const text = bySession(leads)
      .map((people) => [...people.flatMap((lead) => [...alertLines(lead), '']), people[0]!.link].join('\n'))
      .join('\n\n');
    const failure = await this.send(text, settings);
    return leads.map(() => failure ?? DELIVERED);
  }

  async test(settings: SettingsOf['telegram'], { name, language }: Tester): Promise<Outcome> {
    return (await this.send(voiceOf(language).words.alerts.test(name), settings)) ?? DELIVERED;
  }

  private async send(
    text: string,
    { botToken, chatId }: SettingsOf['telegram'],
  ): Promise<Failure | undefined> {
    const answer = await this.calls.call({
      method: 'POST',
      url: `${this.config.telegramApiUrl}/bot${botToken}/sendMessage`,
      headers: { 'content-type': 'application/json' },
      // Without a parse mode: what people typed is never read as markup.
      body: JSON.stringify({
        chat_id: chatId,
        text: text.slice(0, LONGEST),
        link_preview_options: { is_disabled: true },
      }),
      trusted: true,
    });
    const { parameters } = (answer.body ?? {}) as { parameters?: { retry_after?: unknown } };
    const pause = parameters?.retry_after;
    const failure = judgeAnswer('telegram', {
      ...answer,
      ...(typeof pause === 'number' ? { retryAfterSeconds: pause } : {}),
    });
    // A malformed or revoked token is "not found", and a chat that is not there takes nobody.
    return failure?.kind === 'refused' ? { ...failure, kind: 'shut' } : failure;
  }
}
