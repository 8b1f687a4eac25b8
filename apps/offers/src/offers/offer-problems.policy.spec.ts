import { NO_DISCOUNTS } from '../prices/discounts.js';
import { type Audience, EVERYONE } from './audience.js';
import { offerProblems } from './offer-problems.policy.js';

const terms = (audience: Partial<Audience> = {}, more: object = {}) => ({
  title: 'In person',
  description: '',
  product: 'In person',
  productId: null,
  amountMinor: 200_000,
  currency: 'EUR',
  checkoutUrl: null,
  deadlineMinutes: 60 as number | null,
  endsAt: null,
  audience: { ...EVERYONE, ...audience },
  stock: null,
  discounts: NO_DISCOUNTS,
  gifts: [],
  ...more,
});
const found = (...asked: Parameters<typeof offerProblems>) =>
  offerProblems(...asked).map(({ pointer, rule }) => [pointer, rule]);

describe(offerProblems, () => {
  it.each(['everyone', 'segment', 'buyers'] as const)('lets an offer of no webinar be for %s', (kind) => {
    const segmentId = kind === 'segment' ? 'a' : null;
    expect(found(terms({ kind, segmentId }), false)).toEqual([]);
  });

  it.each(['attended', 'stayed-to-offer', 'watched-minutes', 'watched-share'] as const)(
    'lets only an offer of a webinar be for those who %s',
    (kind) => {
      const audience = { kind, least: 10 };
      expect(found(terms(audience), true)).toEqual([]);
      expect(found(terms(audience), false)).toEqual([['/audience/kind', 'no-webinar']]);
    },
  );

  it('asks about other sessions of a webinar only where there is one', () => {
    expect(found(terms({ notAgainWithinDays: 30 }), true)).toEqual([]);
    expect(found(terms({ notAgainWithinDays: 30 }), false)).toEqual([
      ['/audience/notAgainWithinDays', 'no-webinar'],
    ]);
  });

  it('takes buyers of a product or of a rung, and not of both', () => {
    expect(found(terms({ kind: 'buyers', rung: 'core' }), true)).toEqual([]);
    expect(found(terms({ kind: 'buyers', productId: 'a', rung: 'core' }), true)).toEqual([
      ['/audience/rung', 'isEmpty'],
    ]);
  });

  it('wants an end of whatever is sold', () => {
    expect(found(terms({}, { deadlineMinutes: null }), false)).toEqual([['/deadlineMinutes', 'isNotEmpty']]);
  });
});
