import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member } from '@funnelcast/service-kit';
import { ListTouches } from './list-touches.query.js';
import { ListTouchesRequest, TouchListResponse } from './touch.dto.js';

@ApiTags('touches')
@Controller('api/v1/touches')
export class TouchesController {
  constructor(private readonly listTouches: ListTouches) {}

  /** Lists what was sent or not sent, and why, newest first. */
  @Get()
  async list(
    @CurrentMember() { workspaceId }: Member,
    @Query() request: ListTouchesRequest,
  ): Promise<TouchListResponse> {
    const { items, nextCursor } = await this.listTouches.execute(workspaceId, request);
    return {
      nextCursor,
      items: items.map(({ dueAt, sentAt, nextTryAt, ...touch }) => ({
        ...touch,
        dueAt: dueAt.toISOString(),
        sentAt: sentAt?.toISOString() ?? null,
        nextTryAt: nextTryAt?.toISOString() ?? null,
      })),
    };
  }
}
