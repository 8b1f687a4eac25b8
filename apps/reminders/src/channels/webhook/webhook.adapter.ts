import { Injectable } from '@nestjs/common';
import { Clock, OutgoingCalls } from '@funnelcast/service-kit';
import { Webhook } from 'standardwebhooks';
import type { ChannelAdapter, ChannelFailure, ChannelMessage, WebhookSettings } from '../channel.js';
import { judgeCall } from './webhook-failure.policy.js';

/** What the receiver sees as `type`. */
export const WEBHOOK_TYPE = 'step.reached';
const LONGEST_BODY_BYTES = 128 * 1024;

/**
 * Tells an endpoint of the workspace's own choice, signed as Standard Webhooks says: a gateway to another messenger, or a
 * program that does something at this step. A repeated call has the same `webhook-id`.
 */
@Injectable()
export class WebhookAdapter implements ChannelAdapter<'webhook'> {
  readonly channel = 'webhook';

  constructor(
    private readonly calls: OutgoingCalls,
    private readonly clock: Clock,
  ) {}

  async deliver(
    message: ChannelMessage,
    { url, secret }: WebhookSettings,
  ): Promise<ChannelFailure | undefined> {
    const at = this.clock.now();
    const body = bodyOf(message, at);
    if (Buffer.byteLength(body) > LONGEST_BODY_BYTES) {
      return { kind: 'permanent', reason: 'webhook: the message is too large', suppress: false };
    }
    const outcome = await this.calls.post(
      url,
      {
        'content-type': 'application/json',
        'user-agent': 'Funnelcast',
        'webhook-id': message.touchId,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(secret).sign(message.touchId, at, body),
      },
      body,
    );
    return judgeCall(outcome);
  }
}

function bodyOf(
  { touchId, workspaceId, contactId, address, subject, text, data }: ChannelMessage,
  at: Date,
): string {
  return JSON.stringify({
    type: WEBHOOK_TYPE,
    timestamp: at.toISOString(),
    data: { ...data, touchId, workspaceId, contactId, address: address || null, subject, text },
  });
}
