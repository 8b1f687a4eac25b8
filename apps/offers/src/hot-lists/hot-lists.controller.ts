import {
  Body,
  Controller,
  Get,
  HttpCode,
  HttpStatus,
  Post,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member } from '@funnelcast/service-kit';
import type { FastifyReply } from 'fastify';
import { voiceOf } from '../texts/sales-voice.js';
import { askedBy } from './hot-list-conditions.js';
import { hotListCsv } from './hot-list-csv.js';
import { HotListExport } from './hot-list-export.query.js';
import { HotList } from './hot-list.query.js';
import {
  ChosenSheetRequest,
  HotListRequest,
  HotListResponse,
  HotListSheetRequest,
  HotPersonResponse,
  WatchHotListRequest,
} from './hot-lists.dto.js';
import { WatchHotList } from './watch-hot-list.use-case.js';

/** Whom sales should call first, and why. */
@ApiTags('hot list')
@Controller('api/v1')
export class HotListsController {
  constructor(
    private readonly hotList: HotList,
    private readonly hotListExport: HotListExport,
    private readonly watchHotList: WatchHotList,
  ) {}

  /** Ranks the people of a session by what they did, with the reasons. */
  @Get('hot-list')
  async list(
    @CurrentMember() { workspaceId, userId }: Member,
    @Query() filter: HotListRequest,
  ): Promise<HotListResponse> {
    const { items, nextCursor, total } = await this.hotList.execute(workspaceId, askedBy(userId, filter));
    return { items: items.map((person) => HotPersonResponse.of(person)), nextCursor, total };
  }

  /** The whole list for a spreadsheet; takes the same filters. */
  @Get('hot-list.csv')
  @ApiProduces('text/csv')
  csv(@CurrentMember() member: Member, @Query() asked: HotListSheetRequest): Promise<StreamableFile> {
    return this.sheet(member, asked);
  }

  /** The people who were chosen, at most 500, for a spreadsheet: their ids do not fit into an address. */
  @Post('hot-list.csv')
  @HttpCode(HttpStatus.OK)
  @ApiProduces('text/csv')
  chosenCsv(@CurrentMember() member: Member, @Body() asked: ChosenSheetRequest): Promise<StreamableFile> {
    return this.sheet(member, asked);
  }

  /** Server-sent events: `moved` at most four times a second while the ranking moves. */
  @Get('hot-list/live')
  @ApiProduces('text/event-stream')
  async live(
    @CurrentMember() { workspaceId }: Member,
    @Query() { sessionId }: WatchHotListRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.watchHotList.execute(workspaceId, sessionId, () => {
      reply.hijack();
      return reply.raw;
    });
  }

  private async sheet(
    { workspaceId, userId }: Member,
    { language, ...filter }: HotListSheetRequest,
  ): Promise<StreamableFile> {
    const people = await this.hotListExport.execute(workspaceId, askedBy(userId, filter));
    return new StreamableFile(hotListCsv(people, language ? voiceOf(language) : undefined), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="hot-list-${filter.sessionId}.csv"`,
    });
  }
}
