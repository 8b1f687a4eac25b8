import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsUUID, ValidateIf } from 'class-validator';

/** One of the two; whichever is given must be right. With both, the session counts. */
export class FunnelRequest {
  @ValidateIf(({ sessionId, webinarId }: FunnelRequest) => sessionId !== undefined || webinarId === undefined)
  @IsUUID()
  sessionId?: string;

  /** All sessions of a webinar together. */
  @ValidateIf(({ sessionId, webinarId }: FunnelRequest) => webinarId !== undefined || sessionId === undefined)
  @IsUUID()
  webinarId?: string;
}

export class WebinarFunnelsRequest {
  /** Ids, separated by commas; 100 at most. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsArray()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  webinarIds: string[];
}

export class FunnelResponse {
  /** Who looked at the webinar’s page, once a day each; the sessions of a webinar share its page. */
  visitors: number;
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

export class WebinarFunnelResponse extends FunnelResponse {
  webinarId: string;
}

export class WebinarFunnelListResponse {
  /** The newest webinar first; those that the workspace does not have are left out. */
  items: WebinarFunnelResponse[];
}
