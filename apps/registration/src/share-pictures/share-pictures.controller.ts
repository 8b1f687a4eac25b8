import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public, RateLimit } from '@funnelcast/service-kit';
import type { FastifyReply } from 'fastify';
import { FindSharePicture } from './find-share-picture.query.js';

/** The address names what it shows, so that what was asked for with it stays as it is. */
const UNCHANGING = 'public, max-age=31536000, immutable';
const FOR_AN_HOUR = 'public, max-age=3600';

/** What messengers and networks show beside a link to a webinar's page. */
@ApiExcludeController()
@Public()
@Controller('w/:slug/og.png')
export class SharePicturesController {
  constructor(private readonly findSharePicture: FindSharePicture) {}

  @Get()
  @RateLimit({ max: 60, windowSeconds: 60 })
  async find(
    @Param('slug') slug: string,
    @Query('v') version: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { digest, content } = await this.findSharePicture.execute(slug);
    void reply.type('image/png').header('cache-control', version === digest ? UNCHANGING : FOR_AN_HOUR);
    return content;
  }
}
