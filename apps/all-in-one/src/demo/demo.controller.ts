import { Body, Controller, Delete, Get, HttpCode, Post, Query, Redirect, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Roles } from '@funnelcast/service-kit';
import type { FastifyRequest } from 'fastify';
import { Demo } from './demo.js';
import { DemoResponse, PlayDemoRequest, VisitDemoRequest } from './demo.dto.js';
import { DemoNotOpen } from './demo.errors.js';

/** The demo funnel, played by a second installation beside this one. */
@ApiTags('demo')
@Roles('owner')
@Controller('api/v1/demo')
export class DemoController {
  constructor(private readonly demo: Demo) {}

  /** How far it is, and what it has brought. */
  @Get()
  look(@Req() request: FastifyRequest): DemoResponse {
    return DemoResponse.of(this.demo.isAvailableAt(request.hostname), this.demo.look());
  }

  /** Begins to play; one at a time. */
  @Post()
  @HttpCode(202)
  play(
    @Req() request: FastifyRequest,
    @Body() { people, locale, beAttendee }: PlayDemoRequest,
  ): DemoResponse {
    return DemoResponse.of(true, this.demo.play(request.hostname, { people, locale, guest: beAttendee }));
  }

  /** Ends it and its installation. */
  @Delete()
  async stop(@Req() request: FastifyRequest): Promise<DemoResponse> {
    return DemoResponse.of(this.demo.isAvailableAt(request.hostname), await this.demo.stop());
  }

  /** Leads into the studio of the demo’s installation, and signs in there. */
  @Get('visit')
  @Redirect()
  visit(@Query() { place }: VisitDemoRequest): { url: string } {
    const { stage } = this.demo.look();
    if (!stage) throw new DemoNotOpen();
    const paths = { studio: '/', 'hot-list': stage.hotList, console: stage.console };
    return { url: this.demo.entryTo(paths[place]) };
  }
}
