import { Public, RateLimit } from '@funnelcast/service-kit';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { FindPlace } from './find-place.query.js';
import { PlaceNotFound } from './place.errors.js';
import { ReadAttendeeRoom } from './read-attendee-room.query.js';
import { AttendeeRoomResponse } from './rooms.dto.js';

@Public()
@ApiTags('public')
@Controller('api/v1/public/rooms')
export class PublicRoomsController {
  constructor(
    private readonly findPlace: FindPlace,
    private readonly readAttendeeRoom: ReadAttendeeRoom,
  ) {}

  /** Shows the room as the holder of a join link finds it. Looking does not count as being there. */
  @Get(':joinToken')
  @RateLimit({ max: 120, windowSeconds: 60, link: 'joinToken' })
  async read(@Param('joinToken') joinToken: string): Promise<AttendeeRoomResponse> {
    const place = await this.findPlace.execute(joinToken);
    if (!place) throw new PlaceNotFound();
    return this.readAttendeeRoom.execute(place);
  }
}
