/** How the workspace takes money. */
export const payments = {
  tab: 'Payments',
  title: 'Stripe',
  lead: 'People pay on a page of Stripe, and come back here. What they order is kept for them for half an hour.',
  states: { ready: 'Ready', 'not-set-up': 'Not set up', unreadable: 'Set up again' },
  unreadableText:
    'The secret of this installation was changed, so the keys cannot be read any more. Set them up again.',
  live: 'Takes real money',
  test: 'Test mode',
  keyEnding: (ending: string) => `Key that ends with ${ending}`,
  since: (when: string) => `Set up on ${when}`,
  webhookUrl: 'Webhook address',
  webhookHint:
    'Add it in Stripe under Developers, Webhooks, with the events checkout.session.completed, checkout.session.expired, checkout.session.async_payment_succeeded, checkout.session.async_payment_failed and charge.refunded. Then copy its signing secret into the field below.',
  secretKey: 'Secret key',
  secretKeyHint: 'Begins with sk_ or rk_. A restricted key needs to write Checkout Sessions.',
  webhookSecret: 'Signing secret of the webhook',
  webhookSecretHint: 'Begins with whsec_. Both are kept sealed, and never shown again.',
  setUp: 'Set up',
  change: 'Change keys',
  saved: 'Offers can be paid through Stripe',
  remove: 'Remove',
  removeTitle: 'Stop taking payments through Stripe?',
  removeText: 'The keys are forgotten. What is being paid at this moment is not told to us any more.',
  removed: 'The keys are forgotten',
  untried:
    'Tried with a stand-in for Stripe only, not live. Make a payment in test mode before you rely on it.',
};
