import { IsUUID } from 'class-validator';

export class FunnelRequest {
  @IsUUID()
  sessionId: string;
}

export class FunnelResponse {
  registered: number;
  /** By the workspace’s attendance rule, once the session is settled. */
  attended: number;
  stayedToOffer: number;
  clicked: number;
  bought: number;
  /** In the smallest unit of the currency. */
  revenueMinor: number;
  /** Null while the webinar has neither offer nor order. */
  currency: string | null;
}
