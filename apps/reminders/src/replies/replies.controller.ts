import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Roles } from '@funnelcast/service-kit';
import { ListReplies } from './list-replies.query.js';
import { MarkRepliesUntil } from './mark-replies-until.use-case.js';
import { MarkReply } from './mark-reply.use-case.js';
import {
  ListRepliesRequest,
  MarkedRepliesResponse,
  MarkRepliesUntilRequest,
  ReplyListResponse,
  ReplyResponse,
} from './replies.dto.js';

const AsId = new ParseUUIDPipe({ errorHttpStatusCode: 422 });

/** What people answer to letters, for whoever may see contacts. */
@Roles('owner', 'presenter', 'sales')
@ApiTags('replies')
@Controller('api/v1/replies')
export class RepliesController {
  constructor(
    private readonly listReplies: ListReplies,
    private readonly markReply: MarkReply,
    private readonly markRepliesUntil: MarkRepliesUntil,
  ) {}

  /** Lists answers, the latest first. */
  @Get()
  async list(
    @CurrentMember() { workspaceId }: Member,
    @Query() asked: ListRepliesRequest,
  ): Promise<ReplyListResponse> {
    return ReplyListResponse.of(await this.listReplies.execute(workspaceId, asked));
  }

  /** Marks everything that had come by a moment as seen. */
  @HttpCode(200)
  @Post('seen')
  async seeUntil(
    @CurrentMember() member: Member,
    @Body() { until }: MarkRepliesUntilRequest,
  ): Promise<MarkedRepliesResponse> {
    return { marked: await this.markRepliesUntil.execute(member, until) };
  }

  /** Marks an answer as seen, for everybody of the workspace; answers 404 `reply-not-found`. */
  @Put(':replyId/seen')
  async see(
    @CurrentMember() member: Member,
    @Param('replyId', AsId) replyId: string,
  ): Promise<ReplyResponse> {
    return ReplyResponse.of(await this.markReply.execute(member, replyId, true));
  }

  /** Marks an answer as not seen yet. */
  @Delete(':replyId/seen')
  async unsee(
    @CurrentMember() member: Member,
    @Param('replyId', AsId) replyId: string,
  ): Promise<ReplyResponse> {
    return ReplyResponse.of(await this.markReply.execute(member, replyId, false));
  }
}
