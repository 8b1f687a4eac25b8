import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member } from '@funnelcast/service-kit';
import { FunnelOf } from './funnel.query.js';
import {
  FunnelRequest,
  FunnelResponse,
  WebinarFunnelListResponse,
  WebinarFunnelsRequest,
} from './funnels.dto.js';

/** The funnel in figures. */
@ApiTags('funnel')
@Controller('api/v1/funnel')
export class FunnelsController {
  constructor(private readonly funnelOf: FunnelOf) {}

  /** Shows how far the people of a session came, or of a webinar, where a person counts once. */
  @Get()
  show(
    @CurrentMember() { workspaceId }: Member,
    @Query() { sessionId, webinarId }: FunnelRequest,
  ): Promise<FunnelResponse> {
    return sessionId
      ? this.funnelOf.session(workspaceId, sessionId)
      : this.funnelOf.webinar(workspaceId, webinarId!);
  }

  /** Shows the funnels of several webinars, for a list of them. */
  @Get('webinars')
  async list(
    @CurrentMember() { workspaceId }: Member,
    @Query() { webinarIds }: WebinarFunnelsRequest,
  ): Promise<WebinarFunnelListResponse> {
    return { items: await this.funnelOf.webinars(workspaceId, webinarIds) };
  }
}
