import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { ApplyPaymentMessage } from './apply-payment-message.js';
import { WebhookNotAuthentic } from './payment-events.errors.js';
import { isAboutOrder, readMessage } from './payment-message.js';
import { isAuthentic, type SignedMessage } from './webhook-signature.policy.js';

export interface PaymentEventAnswer {
  received: true;
  /** Null for messages that are not about orders. */
  orderId: string | null;
}

/**
 * Takes what a payment provider reports. The inbox row is written in the transaction of the order: a message is
 * remembered only once it has had its effect, so a refused one works when it is repeated.
 */
@Injectable()
export class ReceivePaymentEvent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly applyMessage: ApplyPaymentMessage,
    private readonly clock: Clock,
  ) {}

  execute(workspaceId: string, message: SignedMessage): Promise<PaymentEventAnswer> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const [endpoint]: { secret: string }[] = await tx.query('select secret from payment_endpoint');
      if (!endpoint || !isAuthentic(message, endpoint.secret, this.clock.now()))
        throw new WebhookNotAuthentic();

      if (!(await this.isNew(tx, workspaceId, message.id!))) return answerOf(tx, message.id!);
      const json: unknown = JSON.parse(message.body.toString('utf8'));
      const orderId = isAboutOrder(json)
        ? await this.applyMessage.execute(tx, workspaceId, readMessage(json))
        : null;
      const answer: PaymentEventAnswer = { received: true, orderId };
      await tx.query('update payment_event set answer = $2 where webhook_id = $1', [message.id, answer]);
      return answer;
    });
  }

  /** A repeat that arrives while the first is at work waits here for its end. */
  private async isNew(tx: Transaction, workspaceId: string, webhookId: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `insert into payment_event (workspace_id, webhook_id, answer, received_at) values ($1, $2, '{}', $3)
       on conflict do nothing returning 1`,
      [workspaceId, webhookId, this.clock.now()],
    );
    return rows.length > 0;
  }
}

async function answerOf(tx: Transaction, webhookId: string): Promise<PaymentEventAnswer> {
  const [row]: { answer: PaymentEventAnswer }[] = await tx.query(
    'select answer from payment_event where webhook_id = $1',
    [webhookId],
  );
  return row!.answer;
}
