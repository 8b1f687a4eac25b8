import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Roles, PageRequest } from '@funnelcast/service-kit';
import { ListRegistrations } from '../registrations/list-registrations.query.js';
import { CancelSession } from './cancel-session.use-case.js';
import { FindSession } from './find-session.query.js';
import { ListSessions } from './list-sessions.query.js';
import { MoveSession } from './move-session.use-case.js';
import {
  MoveSessionRequest,
  SessionListResponse,
  SessionRegistrationListResponse,
  SessionResponse,
} from './sessions.dto.js';

/** Sessions across all webinars of a workspace. */
@ApiTags('sessions')
@Controller('api/v1/sessions')
export class SessionsController {
  constructor(
    private readonly listSessions: ListSessions,
    private readonly findSession: FindSession,
    private readonly listRegistrations: ListRegistrations,
    private readonly moveSession: MoveSession,
    private readonly cancelSession: CancelSession,
  ) {}

  /** Lists the sessions of the workspace, the latest first. */
  @Get()
  list(@CurrentMember() { workspaceId }: Member, @Query() page: PageRequest): Promise<SessionListResponse> {
    return this.listSessions.execute(workspaceId, page);
  }

  /** Answers one session. */
  @Get(':sessionId')
  find(
    @CurrentMember() { workspaceId }: Member,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
  ): Promise<SessionResponse> {
    return this.findSession.execute(workspaceId, sessionId);
  }

  /** Lets the session take place at another time; everybody registered is told. */
  @Post(':sessionId/move')
  @HttpCode(200)
  @Roles('owner', 'presenter')
  async move(
    @CurrentMember() { workspaceId }: Member,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() { startsAtLocal, timeZone }: MoveSessionRequest,
  ): Promise<SessionResponse> {
    await this.moveSession.execute({ workspaceId, sessionId, startsAtLocal, timeZone });
    return this.findSession.execute(workspaceId, sessionId);
  }

  /** Calls the session off; everybody registered is told. */
  @Post(':sessionId/cancel')
  @HttpCode(200)
  @Roles('owner', 'presenter')
  async cancel(
    @CurrentMember() { workspaceId }: Member,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
  ): Promise<SessionResponse> {
    await this.cancelSession.execute({ workspaceId, sessionId });
    return this.findSession.execute(workspaceId, sessionId);
  }

  /** Lists the registrations of the session, the newest first. */
  @Get(':sessionId/registrations')
  registrations(
    @CurrentMember() { workspaceId }: Member,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Query() page: PageRequest,
  ): Promise<SessionRegistrationListResponse> {
    return this.listRegistrations.execute(workspaceId, sessionId, page);
  }
}
