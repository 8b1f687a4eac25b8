import { Controller, Get, Header, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public, RateLimit } from '@funnelcast/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FollowLink } from './follow-link.use-case.js';
import { NoteOpening } from './note-opening.use-case.js';

/** The smallest picture there is: one transparent pixel. */
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** Where the links of letters and messages, and the picture of letters, lead. A whole office may come from one address, so the limits are wide. */
@Public()
@ApiExcludeController()
@Controller()
export class TrackingController {
  constructor(
    private readonly followLink: FollowLink,
    private readonly noteOpening: NoteOpening,
  ) {}

  @RateLimit({ max: 300, windowSeconds: 60, link: 'token' })
  @Header('cache-control', 'private, no-store')
  @Header('referrer-policy', 'no-referrer')
  @Header('x-robots-tag', 'noindex, nofollow')
  @Get('l/:token')
  async follow(
    @Param('token') token: string,
    @Req() { method, headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const address = await this.followLink.execute(token, { method, headers });
    if (address) void reply.status(302).header('location', address);
    else void reply.status(204);
  }

  /** A picture in any case: a broken one in a letter would help nobody. */
  @RateLimit({ max: 300, windowSeconds: 60, link: 'token' })
  @Header('content-type', 'image/gif')
  @Header('cache-control', 'private, no-store, max-age=0')
  @Header('cross-origin-resource-policy', 'cross-origin')
  @Get('o/:token')
  async open(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    await this.noteOpening.execute(token.replace(/\.gif$/, ''));
    await reply.send(PIXEL);
  }
}
