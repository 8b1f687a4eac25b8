import { CurrentMember, type Member } from '@funnelcast/service-kit';
import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ListAttendeesRequest, RoomAttendeesResponse } from './attendees.dto.js';
import { ListAttendees } from './list-attendees.query.js';

@ApiTags('rooms')
@Controller('api/v1/rooms/:sessionId/attendees')
export class AttendeesController {
  constructor(private readonly listAttendees: ListAttendees) {}

  /** Lists who registered, who is in the room, for how long, and after the end who attended. */
  @Get()
  async list(
    @CurrentMember() { workspaceId }: Member,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Query() { cursor, limit }: ListAttendeesRequest,
  ): Promise<RoomAttendeesResponse> {
    const items = await this.listAttendees.execute({ workspaceId, sessionId, after: cursor ?? null, limit });
    return { items, nextCursor: items.length === limit ? items.at(-1)!.registrationId : null };
  }
}
