import type { Transaction } from '@funnelcast/persistence';
import type { ActingPeople, ActingPerson } from '../presentations/acting-people.js';
import type { HeldOrder } from './order.js';

export const ORDER_COLUMNS = `
  o.id, o.workspace_id as "workspaceId", o.offer_id as "offerId", o.webinar_id as "webinarId", o.session_id as "sessionId",
  o.registration_id as "registrationId", o.contact_id as "contactId", o.amount_minor as "amountMinor", o.currency,
  o.quantity, o.product_id as "productId", o.rung, o.state, o.recorded_by as "recordedBy", o.promo_code as "promoCode",
  o.checkout_id as "checkoutId", o.checkout_url as "checkoutUrl", o.hold_until as "holdUntil", o.attention`;

/** Bigints arrive as text; all of ours are exact as numbers. */
export const readOrder = <Row extends { amountMinor: string | number }>(row: Row) => ({
  ...row,
  amountMinor: Number(row.amountMinor),
});

/** What names an order from outside. */
export type OrderKey = 'id' | 'external_id' | 'payment_ref' | 'checkout_id';

export async function orderIdBy(tx: Transaction, key: OrderKey, value: string): Promise<string | undefined> {
  const [row]: { id: string }[] = await tx.query(`select id from offer_order where ${key} = $1`, [value]);
  return row?.id;
}

/** People first, then what belongs to them: everybody who locks does it in this order. */
export async function holdOrder(
  tx: Transaction,
  people: ActingPeople,
  id: string,
): Promise<HeldOrder | undefined> {
  const [found]: Omit<ActingPerson, 'workspaceId'>[] = await tx.query(
    `select contact_id as "contactId", registration_id as "registrationId" from offer_order where id = $1`,
    [id],
  );
  if (!found) return undefined;
  await people.hold(tx, found);
  const [row]: HeldOrder[] = await tx.query(
    `select ${ORDER_COLUMNS} from offer_order o where o.id = $1 for update`,
    [id],
  );
  return row && readOrder(row);
}
