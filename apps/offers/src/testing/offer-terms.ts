/** The body of a usual offer; tests name what matters to them. */
export const offerTerms = (webinarId: string | null, terms: object = {}) => ({
  webinarId,
  title: 'Flow Masterclass',
  description: 'Six weeks, in small groups.',
  product: 'masterclass',
  amountMinor: 49_900,
  currency: 'EUR',
  checkoutUrl: 'https://pay.example.org/flow',
  deadlineMinutes: 1_440,
  ...terms,
});
