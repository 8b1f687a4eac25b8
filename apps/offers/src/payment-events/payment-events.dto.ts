export class PaymentEndpointResponse {
  /** Where the provider posts `order.paid`, `order.refunded` and `order.cancelled` messages. */
  url: string;
  /** Standard Webhooks secret; whoever has it can report orders. */
  secret: string;
}

export class PaymentEventResponse {
  received: boolean;
  /** The order that the message led to; null for messages that are not about orders. */
  orderId: string | null;
}
