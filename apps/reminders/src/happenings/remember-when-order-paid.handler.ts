import { Injectable } from '@nestjs/common';
import { OrderPaid } from '@funnelcast/contracts';
import type { Fact } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Happenings } from './happenings.js';

/** A purchase ends what sells, and begins what comes after. */
@Injectable()
@HandlesEvent(OrderPaid, { independent: true })
export class RememberWhenOrderPaid implements EventHandler<typeof OrderPaid> {
  constructor(private readonly happenings: Happenings) {}

  handle(facts: Fact<typeof OrderPaid>[], tx: Transaction): Promise<void> {
    return this.happenings.take(
      tx,
      facts.map(({ id, workspaceId, data }) => ({
        id,
        workspaceId,
        contactId: data.contactId,
        kind: 'order-paid' as const,
        at: data.paidAt,
        registrationId: data.registrationId,
        sessionId: data.sessionId,
        webinarId: data.webinarId,
        about: {
          offerId: data.offerId,
          orderId: data.orderId,
          ...(data.productId ? { productId: data.productId } : {}),
          ...(data.rung ? { rung: data.rung } : {}),
        },
      })),
    );
  }
}
