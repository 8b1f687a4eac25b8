import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  HttpStatus,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member } from '@funnelcast/service-kit';
import { HotListViews } from './hot-list-views.js';
import {
  HotListViewListResponse,
  HotListViewResponse,
  WriteHotListViewRequest,
} from './hot-list-views.dto.js';

const AsId = new ParseUUIDPipe({ errorHttpStatusCode: HttpStatus.UNPROCESSABLE_ENTITY });

/** Filters of the hot list that are kept under a name. */
@ApiTags('hot list')
@Controller('api/v1/hot-list-views')
export class HotListViewsController {
  constructor(private readonly views: HotListViews) {}

  /** Lists one’s own views, and after them those that colleagues share. */
  @Get()
  async list(@CurrentMember() member: Member): Promise<HotListViewListResponse> {
    const views = await this.views.list(member);
    return { items: views.map((view) => HotListViewResponse.of(view, member.userId)), nextCursor: null };
  }

  /** Keeps filters under a name, or answers 409 `hot-list-view-name-taken`. */
  @Post()
  async create(
    @CurrentMember() member: Member,
    @Body() request: WriteHotListViewRequest,
  ): Promise<HotListViewResponse> {
    return HotListViewResponse.of(await this.views.create(member, request), member.userId);
  }

  /** Changes a view of one’s own. */
  @Put(':viewId')
  async change(
    @CurrentMember() member: Member,
    @Param('viewId', AsId) viewId: string,
    @Body() request: WriteHotListViewRequest,
  ): Promise<HotListViewResponse> {
    return HotListViewResponse.of(await this.views.change(member, viewId, request), member.userId);
  }

  /** Forgets a view of one’s own. */
  @HttpCode(204)
  @Delete(':viewId')
  remove(@CurrentMember() member: Member, @Param('viewId', AsId) viewId: string): Promise<void> {
    return this.views.remove(member, viewId);
  }
}
