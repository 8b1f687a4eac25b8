import { CurrentMember, type Member, Roles } from '@funnelcast/service-kit';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EndSession } from './end-session.use-case.js';
import { PushOffer } from './push-offer.use-case.js';
import { ReadConsole } from './read-console.query.js';
import { PushOfferRequest, RoomResponse } from './rooms.dto.js';
import { StartSession } from './start-session.use-case.js';

/** The presenter's side of a room. Every act may be repeated; the answer is the room as it is then. */
@ApiTags('rooms')
@Controller('api/v1/rooms/:sessionId')
export class RoomsController {
  constructor(
    private readonly readConsole: ReadConsole,
    private readonly startSession: StartSession,
    private readonly endSession: EndSession,
    private readonly pushOffer: PushOffer,
  ) {}

  /** Shows a room as the presenter's console does. */
  @Get()
  read(
    @CurrentMember() { workspaceId }: Member,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
  ): Promise<RoomResponse> {
    return this.readConsole.execute({ workspaceId, sessionId });
  }

  /** Opens the session; 409 `session-already-ended` or `session-cancelled` when that is no longer possible. */
  @Post('start')
  @HttpCode(200)
  @Roles('owner', 'presenter')
  async start(
    @CurrentMember() { workspaceId }: Member,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
  ): Promise<RoomResponse> {
    await this.startSession.execute({ workspaceId, sessionId });
    return this.readConsole.execute({ workspaceId, sessionId });
  }

  /** Ends the session and settles who attended; 409 `session-not-started` before its start. */
  @Post('end')
  @HttpCode(200)
  @Roles('owner', 'presenter')
  async end(
    @CurrentMember() { workspaceId }: Member,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
  ): Promise<RoomResponse> {
    await this.endSession.execute({ workspaceId, sessionId });
    return this.readConsole.execute({ workspaceId, sessionId });
  }

  /** Shows an offer of the webinar to everybody in the room; 409 `session-not-live` unless the session is live. */
  @Post('offer')
  @HttpCode(200)
  @Roles('owner', 'presenter')
  async offer(
    @CurrentMember() { workspaceId }: Member,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() { offerId }: PushOfferRequest,
  ): Promise<RoomResponse> {
    await this.pushOffer.execute({ workspaceId, sessionId, offerId });
    return this.readConsole.execute({ workspaceId, sessionId });
  }
}
