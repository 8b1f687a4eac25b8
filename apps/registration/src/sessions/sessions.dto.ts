import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { WALL_TIME } from './wall-time.policy.js';

class SessionTimeRequest {
  /** What the clock of the zone shows, for example `2026-12-01T19:00`. */
  @IsString()
  @Matches(WALL_TIME, { message: '$property must look like 2026-12-01T19:00' })
  startsAtLocal: string;

  /** IANA name, for example `Europe/Berlin`; without it the zone stays as it was planned before. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  timeZone?: string;
}

export class ScheduleSessionRequest extends SessionTimeRequest {
  /** The webinar's length without it. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_440)
  durationMinutes?: number;

  /** How many people may register; unlimited without it. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  capacity?: number;
}

export class MoveSessionRequest extends SessionTimeRequest {}

export class SessionResponse {
  id: string;
  webinarId: string;
  /** ISO 8601, UTC. */
  startsAt: string;
  /** The same on the clocks of `timeZone`. */
  startsAtLocal: string;
  /** IANA name. */
  timeZone: string;
  /** The clocks are put back that day and show this time twice; the session begins the first time. */
  localTimeHappensTwice: boolean;
  durationMinutes: number;
  status: 'scheduled' | 'cancelled';
  /** Where it stands by what happened: a session that was held early is `ended`, one that nobody opened stays `scheduled`. */
  phase: 'scheduled' | 'live' | 'ended' | 'cancelled';
  /** Grows with every move and with the cancellation. */
  revision: number;
  /** Null when there is no limit. */
  capacity: number | null;
  /** People who hold a place now. */
  registrationCount: number;
}

export class SessionListResponse {
  items: SessionResponse[];
  /** Null on the last page. */
  nextCursor: string | null;
}

export class SessionRegistrationResponse {
  id: string;
  contactId: string;
  name: string;
  email: string;
  /** IANA name of the person's own zone. */
  timeZone: string;
  /** BCP 47. */
  locale: string;
  status: 'confirmed' | 'cancelled';
  /** The person wants no letters. */
  unsubscribed: boolean;
  registeredAt: string;
  cancelledAt: string | null;
}

export class SessionRegistrationListResponse {
  items: SessionRegistrationResponse[];
  /** Null on the last page. */
  nextCursor: string | null;
}
