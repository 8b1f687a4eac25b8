import { CurrentMember, type Member, Roles } from '@funnelcast/service-kit';
import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ReadConsole } from '../rooms/read-console.query.js';
import { PollResponse, PreparePollRequest, RoomResponse } from '../rooms/rooms.dto.js';
import { ClosePoll } from './close-poll.use-case.js';
import { OpenPoll } from './open-poll.use-case.js';
import { PreparePoll } from './prepare-poll.use-case.js';

@ApiTags('rooms')
@Roles('owner', 'presenter')
@Controller('api/v1/rooms/:sessionId/polls')
export class PollsController {
  constructor(
    private readonly preparePoll: PreparePoll,
    private readonly openPoll: OpenPoll,
    private readonly closePoll: ClosePoll,
    private readonly readConsole: ReadConsole,
  ) {}

  /** Prepares a poll as a draft, which only the console shows. */
  @Post()
  prepare(
    @CurrentMember() { workspaceId }: Member,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() { question, options }: PreparePollRequest,
  ): Promise<PollResponse> {
    return this.preparePoll.execute({ workspaceId, sessionId, question, options });
  }

  /** Puts a poll on everybody's screen; 409 `poll-already-closed` for one that has been closed. */
  @Post(':pollId/open')
  @HttpCode(200)
  async open(
    @CurrentMember() { workspaceId }: Member,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Param('pollId', ParseUUIDPipe) pollId: string,
  ): Promise<RoomResponse> {
    await this.openPoll.execute({ workspaceId, sessionId, pollId });
    return this.readConsole.execute({ workspaceId, sessionId });
  }

  /** Takes no more votes; 409 `poll-not-open` for a draft. */
  @Post(':pollId/close')
  @HttpCode(200)
  async close(
    @CurrentMember() { workspaceId }: Member,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Param('pollId', ParseUUIDPipe) pollId: string,
  ): Promise<RoomResponse> {
    await this.closePoll.execute({ workspaceId, sessionId, pollId });
    return this.readConsole.execute({ workspaceId, sessionId });
  }
}
