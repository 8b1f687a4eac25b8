import { ApplyPaymentMessage } from './apply-payment-message.js';
import { PaymentEventsController } from './payment-events.controller.js';
import { ReceivePaymentEvent } from './receive-payment-event.use-case.js';
import { ShowPaymentEndpoint } from './show-payment-endpoint.query.js';

/** What payment providers report by a signed webhook. */
export const paymentEventParts = {
  controllers: [PaymentEventsController],
  providers: [ApplyPaymentMessage, ReceivePaymentEvent, ShowPaymentEndpoint],
};
