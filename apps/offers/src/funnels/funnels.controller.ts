import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member } from '@funnelcast/service-kit';
import { FunnelOfSession } from './funnel.query.js';
import { FunnelRequest, FunnelResponse } from './funnels.dto.js';

/** The funnel in figures. */
@ApiTags('funnel')
@Controller('api/v1/funnel')
export class FunnelsController {
  constructor(private readonly funnelOfSession: FunnelOfSession) {}

  /** Shows how far the people of a session came. */
  @Get()
  show(
    @CurrentMember() { workspaceId }: Member,
    @Query() { sessionId }: FunnelRequest,
  ): Promise<FunnelResponse> {
    return this.funnelOfSession.execute(workspaceId, sessionId);
  }
}
