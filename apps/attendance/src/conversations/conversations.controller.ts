import { CurrentMember, type Member, Roles } from '@funnelcast/service-kit';
import { Body, Controller, Delete, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ReadConsole } from '../rooms/read-console.query.js';
import { ChatMessageResponse, RoomResponse, SayInRoomRequest } from '../rooms/rooms.dto.js';
import { MarkQuestionAnswered } from './mark-question-answered.use-case.js';
import { ReopenQuestion } from './reopen-question.use-case.js';
import { SayInRoom } from './say-in-room.use-case.js';

@ApiTags('rooms')
@Roles('owner', 'presenter')
@Controller('api/v1/rooms/:sessionId')
export class ConversationsController {
  constructor(
    private readonly sayInRoom: SayInRoom,
    private readonly markQuestionAnswered: MarkQuestionAnswered,
    private readonly reopenQuestion: ReopenQuestion,
    private readonly readConsole: ReadConsole,
  ) {}

  /** Says something in the room, marked as coming from the host. */
  @Post('chat')
  say(
    @CurrentMember() { workspaceId, name }: Member,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() { text }: SayInRoomRequest,
  ): Promise<ChatMessageResponse> {
    return this.sayInRoom.execute({ workspaceId, sessionId, name, text, registrationId: null });
  }

  /** Takes a question off the list of open ones. */
  @Post('questions/:questionId/answered')
  @HttpCode(200)
  async answered(
    @CurrentMember() { workspaceId }: Member,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Param('questionId', ParseUUIDPipe) questionId: string,
  ): Promise<RoomResponse> {
    await this.markQuestionAnswered.execute({ workspaceId, sessionId, questionId });
    return this.readConsole.execute({ workspaceId, sessionId });
  }

  /** Puts a question back on the list of open ones. */
  @Delete('questions/:questionId/answered')
  async notAnswered(
    @CurrentMember() { workspaceId }: Member,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Param('questionId', ParseUUIDPipe) questionId: string,
  ): Promise<RoomResponse> {
    await this.reopenQuestion.execute({ workspaceId, sessionId, questionId });
    return this.readConsole.execute({ workspaceId, sessionId });
  }
}
