import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

export class ListAttendeesRequest {
  /** The `nextCursor` of the page before. */
  @IsOptional()
  @IsUUID()
  cursor?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;
}

export class RoomAttendeeResponse {
  registrationId: string;
  name: string;
  /** `registered` until the session has ended. */
  status: 'registered' | 'attended' | 'no-show' | 'left-early' | 'stayed-to-offer';
  present: boolean;
  /** In the room so far; after the end, between start and end. */
  minutes: number;
}

export class RoomAttendeesResponse {
  items: RoomAttendeeResponse[];
  nextCursor: string | null;
}
