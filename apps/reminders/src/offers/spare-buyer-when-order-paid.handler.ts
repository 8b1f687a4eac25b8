import { Injectable } from '@nestjs/common';
import { type Fact, OrderPaid } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import { insertRows, type Transaction } from '@funnelcast/persistence';

/**
 * Who bought hears no more of "still time to buy"; the last gate before the provider looks here. Letters that sell the offer
 * of the webinar ask for the webinar, those that name an offer for what it sells.
 */
@Injectable()
@HandlesEvent(OrderPaid, { projection: true, independent: true })
export class SpareBuyerWhenOrderPaid implements EventHandler<typeof OrderPaid> {
  async handle(facts: Fact<typeof OrderPaid>[], tx: Transaction): Promise<void> {
    await insertRows(
      tx,
      'purchase',
      facts.map(({ workspaceId, data }) => ({
        contact_id: data.contactId,
        webinar_id: data.webinarId,
        workspace_id: workspaceId,
        paid_at: data.paidAt,
      })),
      { onConflict: 'do nothing' },
    );
    await insertRows(
      tx,
      'purchased_offer',
      facts.map(({ workspaceId, data }) => ({
        contact_id: data.contactId,
        offer_id: data.offerId,
        product_id: data.productId ?? null,
        rung: data.rung ?? null,
        workspace_id: workspaceId,
      })),
      { onConflict: 'do nothing' },
    );
  }
}
