import { Injectable } from '@nestjs/common';
import { Stripe } from 'stripe';
import { OffersConfig } from '../offers.config.js';

const PATIENCE_MS = 10_000;

/** Speaks to Stripe with the key of a workspace. */
@Injectable()
export class StripeClient {
  constructor(private readonly config: OffersConfig) {}

  of(secretKey: string): Stripe {
    const { hostname, port, protocol } = new URL(this.config.stripeApiUrl);
    const scheme = protocol === 'http:' ? 'http' : 'https';
    return new Stripe(secretKey, {
      host: hostname,
      protocol: scheme,
      port: port || (scheme === 'http' ? 80 : 443),
      timeout: PATIENCE_MS,
      maxNetworkRetries: 1,
      telemetry: false,
    });
  }
}
