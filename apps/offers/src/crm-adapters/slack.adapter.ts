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

/** One message tells of several people: Slack takes one a second, and so does a reader. */
const PAGE = 10;

/** Tells a channel through an incoming webhook. */
@Injectable()
export class SlackAdapter implements CrmAdapter<'slack'> {
  readonly kind = 'slack';
  readonly page = PAGE;

  constructor(private readonly calls: OutgoingCalls) {}

  async deliver(leads: readonly Lead[], settings: SettingsOf['slack']): Promise<Outcome[]> {
    const text = bySession(leads)
      .map((people) =>
        [
          ...people.flatMap((lead) => [...alertLines(lead).map(escaped), '']),
          `<${people[0]!.link}|${escaped(voiceOf(people[0]!.language).words.alerts.hotList)}>`,
        ].join('\n'),
      )
      .join('\n\n');
    const failure = await this.post(text, settings);
    return leads.map(() => failure ?? DELIVERED);
  }

  async test(settings: SettingsOf['slack'], { name, language }: Tester): Promise<Outcome> {
    const text = voiceOf(language).words.alerts.test(name);
    return (await this.post(escaped(text), settings)) ?? DELIVERED;
  }

  private async post(text: string, { url }: SettingsOf['slack']): Promise<Failure | undefined> {
    const answer = await this.calls.post(
      url,
      { 'content-type': 'application/json' },
      JSON.stringify({ text, unfurl_links: false }),
    );
    // A webhook that was taken away, or whose channel was.
    if (answer.status === 404) return { kind: 'shut', reason: 'slack 404' };
    return judgeAnswer('slack', answer);
  }
}

/** Names are typed by strangers: `<!channel>` must call nobody. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
