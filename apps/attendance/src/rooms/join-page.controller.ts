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
    const answer = await this.findRoomPage.execute(joinToken, asked);
    if (!answer) {
      // There it says that the place was given back, and how to come all the same.
      void reply.status(302).header('location', `/registered/${joinToken}`);
      return '';
    }
    const { found, page } = answer;
    if (!found) void reply.status(404);
    return this.pages.render(page);
  }
}
