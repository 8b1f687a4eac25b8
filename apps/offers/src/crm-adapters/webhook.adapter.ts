import { Injectable } from '@nestjs/common';
import { newId } from '@funnelcast/persistence';
import { Clock, OutgoingCalls } from '@funnelcast/service-kit';
import { Webhook } from 'standardwebhooks';
import type { SettingsOf } from '../sales-connections/connection-kinds.js';
import { type CrmAdapter, DELIVERED, type Lead, type Outcome } from '../sales-deliveries/delivery.js';
import { judgeAnswer } from '../sales-deliveries/judge-answer.policy.js';

/** What the receiver sees as `type`. */
export const LEAD_PUSHED = 'lead.pushed';
const TESTED = 'connection.tested';

/** Posts each lead to an endpoint of one's own, signed as Standard Webhooks says; a repeated call has the same id. */
@Injectable()
export class LeadWebhookAdapter implements CrmAdapter<'webhook'> {
  readonly kind = 'webhook';
  readonly page = 10;

  constructor(
    private readonly calls: OutgoingCalls,
    private readonly clock: Clock,
  ) {}

  deliver(leads: readonly Lead[], settings: SettingsOf['webhook']): Promise<Outcome[]> {
    return Promise.all(
      leads.map(({ attempts: _attempts, deliveryId, ...data }) =>
        this.post(deliveryId, LEAD_PUSHED, data, settings),
      ),
    );
  }

  test(settings: SettingsOf['webhook']): Promise<Outcome> {
    return this.post(newId(), TESTED, {}, settings);
  }

  private async post(
    id: string,
    type: string,
    data: object,
    { url, secret }: SettingsOf['webhook'],
  ): Promise<Outcome> {
    const at = this.clock.now();
    const body = JSON.stringify({ type, timestamp: at.toISOString(), data });
    const answer = await this.calls.post(
      url,
      {
        'content-type': 'application/json',
        'user-agent': 'Funnelcast',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(secret).sign(id, at, body),
      },
      body,
    );
    const failure = judgeAnswer('webhook', answer);
    if (!failure) return DELIVERED;
    // Standard Webhooks: only 410 says that no more is wanted; whatever else is tried again.
    const final = answer.status === 410 || answer.forbidden;
    return final || failure.kind === 'later' ? failure : { kind: 'later', reason: failure.reason };
  }
}
