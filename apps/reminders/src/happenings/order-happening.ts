import type {
  Fact,
  OrderCancelled,
  OrderPaid,
  OrderPaidV2,
  OrderPlaced,
  OrderRefunded,
} from '@funnelcast/contracts';
import type { Happening } from './happening.js';

type OrderFact = Fact<
  typeof OrderCancelled | typeof OrderPaid | typeof OrderPaidV2 | typeof OrderPlaced | typeof OrderRefunded
>;
type OrderKind = 'order-placed' | 'order-paid' | 'order-refunded' | 'order-cancelled';

/** Whatever becomes of an order is about the same things. */
export function orderHappening(
  { id, workspaceId, data }: OrderFact,
  kind: OrderKind,
  at: string,
  more: Record<string, string> = {},
): Happening {
  const { contactId, registrationId, sessionId, webinarId, offerId, orderId, productId, rung } = data;
  return {
    id,
    workspaceId,
    contactId,
    kind,
    at,
    registrationId,
    sessionId,
    webinarId,
    about: { offerId, orderId, ...(productId ? { productId } : {}), ...(rung ? { rung } : {}), ...more },
  };
}
