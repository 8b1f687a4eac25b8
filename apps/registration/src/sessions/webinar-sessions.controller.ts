import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Roles, PageRequest } from '@funnelcast/service-kit';
import { FindSession } from './find-session.query.js';
import { ListSessions } from './list-sessions.query.js';
import { ScheduleSession } from './schedule-session.use-case.js';
import { ScheduleSessionRequest, SessionListResponse, SessionResponse } from './sessions.dto.js';

/** The dated runs of one webinar. */
@ApiTags('sessions')
@Controller('api/v1/webinars/:webinarId/sessions')
export class WebinarSessionsController {
  constructor(
    private readonly scheduleSession: ScheduleSession,
    private readonly listSessions: ListSessions,
    private readonly findSession: FindSession,
  ) {}

  /** Schedules a session at a wall time; refuses times that the clocks of the zone skip, and the past. */
  @Post()
  @Roles('owner', 'presenter')
  async schedule(
    @CurrentMember() { workspaceId }: Member,
    @Param('webinarId', ParseUUIDPipe) webinarId: string,
    @Body() { startsAtLocal, timeZone, durationMinutes, capacity }: ScheduleSessionRequest,
  ): Promise<SessionResponse> {
    const sessionId = await this.scheduleSession.execute({
      workspaceId,
      webinarId,
      startsAtLocal,
      timeZone,
      durationMinutes,
      capacity,
    });
    return this.findSession.execute(workspaceId, sessionId);
  }

  /** Lists the sessions of the webinar, the latest first. */
  @Get()
  list(
    @CurrentMember() { workspaceId }: Member,
    @Param('webinarId', ParseUUIDPipe) webinarId: string,
    @Query() { cursor, limit }: PageRequest,
  ): Promise<SessionListResponse> {
    return this.listSessions.execute(workspaceId, { cursor, limit, webinarId });
  }
}
