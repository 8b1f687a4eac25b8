import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member } from '@funnelcast/service-kit';
import { WebinarDaysResponse } from './webinar-days.dto.js';
import { WebinarDays } from './webinar-days.query.js';

/** The course of a webinar, day by day. */
@ApiTags('webinars')
@Controller('api/v1/webinars/:webinarId/days')
export class WebinarDaysController {
  constructor(private readonly webinarDays: WebinarDays) {}

  /** Shows visitors and registrations per day, in the webinar's zone. */
  @Get()
  show(
    @CurrentMember() { workspaceId }: Member,
    @Param('webinarId', ParseUUIDPipe) webinarId: string,
  ): Promise<WebinarDaysResponse> {
    return this.webinarDays.execute(workspaceId, webinarId);
  }
}
