import type { Fact, OrderPaid, OrderPaidV2 } from '@funnelcast/contracts';
import { insertRows, type Transaction } from '@funnelcast/persistence';

/**
 * Who bought hears no more of "still time to buy"; the last gate before the provider looks here. Letters that sell the offer
 * of the webinar ask for the webinar, those that name an offer for what it sells.
 */
export async function spareBuyers(
  tx: Transaction,
  facts: readonly Fact<typeof OrderPaid | typeof OrderPaidV2>[],
): Promise<void> {
  await insertRows(
    tx,
    'purchase',
    facts.flatMap(({ workspaceId, data: { contactId, webinarId, paidAt } }) =>
      webinarId
        ? [{ contact_id: contactId, webinar_id: webinarId, workspace_id: workspaceId, paid_at: paidAt }]
        : [],
    ),
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
