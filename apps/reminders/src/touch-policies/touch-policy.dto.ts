import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';

const WALL_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export class TouchPolicyRequest {
  /** No more than so many messages to one person, over all sequences; without one there is no cap. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  capTouches: number | null;

  /** Within so many days. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(90)
  capDays: number | null;

  /** `21:00`, on the wall of the person. */
  @IsOptional()
  @Matches(WALL_TIME)
  quietFrom: string | null;

  /** `08:00`. */
  @IsOptional()
  @Matches(WALL_TIME)
  quietUntil: string | null;

  /** Whoever was touched less often has been given up too early. */
  @IsInt()
  @Min(1)
  @Max(100)
  fewestTouches: number;
}

export class TouchPolicyResponse {
  capTouches: number | null;
  capDays: number | null;
  quietFrom: string | null;
  quietUntil: string | null;
  fewestTouches: number;
}

export class TooFewTouchesRequest {
  /** The id of the last contact seen. */
  @IsOptional()
  @IsUUID()
  cursor?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

export class RarelyTouchedResponse {
  contactId: string;
  name: string;
  email: string;
  touches: number;
  /** ISO 8601 instant. */
  lastTouchedAt: string | null;
}

export class RarelyTouchedListResponse {
  items: RarelyTouchedResponse[];
  nextCursor: string | null;
}
