import { Transform } from 'class-transformer';
import { IsString, Matches, MaxLength } from 'class-validator';
import type { ShownStripe } from './payment-settings.use-case.js';

const trimmed = ({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value);

export class SetUpStripeRequest {
  /** A secret or restricted key: `sk_test_…`, `rk_live_…`. Kept sealed, and never shown again. */
  @Transform(trimmed)
  @IsString()
  @MaxLength(300)
  @Matches(/^(sk|rk)_(test|live)_[A-Za-z0-9]{8,}$/)
  secretKey: string;

  /** The signing secret of the webhook endpoint: `whsec_…`. */
  @Transform(trimmed)
  @IsString()
  @MaxLength(300)
  @Matches(/^whsec_[A-Za-z0-9+/=_-]{16,}$/)
  webhookSecret: string;
}

export class StripeSettingsResponse {
  state: 'ready' | 'not-set-up' | 'unreadable';
  /** Real money is taken. */
  live: boolean;
  /** The last characters of the key. */
  keyEnding: string | null;
  setUpAt: string | null;
  /** Where Stripe has to report. */
  webhookUrl: string;

  static of(shown: ShownStripe): StripeSettingsResponse {
    return Object.assign(new StripeSettingsResponse(), shown, {
      setUpAt: shown.setUpAt?.toISOString() ?? null,
    });
  }
}

export class StripeEventResponse {
  received: boolean;
}
