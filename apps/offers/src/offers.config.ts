import { Matches } from 'class-validator';

/** What offers reads from the environment. */
export class OffersConfig {
  /** Where the API of Stripe is; another address is for tests and for proxies. */
  @Matches(/^https?:\/\/[^\s/]+$/, {
    message: 'it must be an address without a path, like https://api.stripe.com',
  })
  stripeApiUrl: string = 'https://api.stripe.com';
}
