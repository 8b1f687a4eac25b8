import { StripePaymentsController } from './stripe-payments.controller.js';
import { PaymentSettings } from './payment-settings.use-case.js';
import { ReceiveStripeEvent } from './receive-stripe-event.use-case.js';
import { StripeCheckout } from './stripe-checkout.js';
import { StripeClient } from './stripe-client.js';
import { StripeSettings } from './stripe-settings.js';

/** What payments through Stripe are made of, for the module. */
export const stripePaymentParts = {
  controllers: [StripePaymentsController],
  providers: [StripeSettings, StripeClient, StripeCheckout, PaymentSettings, ReceiveStripeEvent],
};
