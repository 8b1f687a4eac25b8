import { AskedLanguage, PageShell, Public, RateLimit } from '@funnelcast/service-kit';
import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { FindRoomPage } from './find-room-page.query.js';

/** The page behind a personal join link. */
@Public()
@ApiExcludeController()
@Controller('join')
export class JoinPageController {
  constructor(
    private readonly findRoomPage: FindRoomPage,
    private readonly pages: PageShell,
  ) {}

  @Get(':joinToken')
  @RateLimit({ max: 120, windowSeconds: 60, link: 'joinToken' })
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async show(
    @Param('joinToken') joinToken: string,
    @AskedLanguage() asked: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { found, page } = await this.findRoomPage.execute(joinToken, asked);
    if (!found) void reply.status(404);
    return this.pages.render(page);
  }
}
