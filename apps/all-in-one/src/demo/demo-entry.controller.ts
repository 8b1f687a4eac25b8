import { Controller, Get, NotFoundException, Param, Query, Redirect, Req, Res } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { ApiTags } from '@nestjs/swagger';
import { Clock, ProcessConfig, Public, RateLimit, VirtualClock } from '@funnelcast/service-kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DemoConfig } from './demo.config.js';
import { EnterDemoRequest } from './demo.dto.js';
import { DemoEntryRefused } from './demo.errors.js';
import { EntrySeals } from './entry-seal.js';
import { isLoopbackAddress } from './loopback.js';

/**
 * The door of the demo's own installation. It answers only there: with a virtual clock, with a secret from whoever
 * started it, to this machine, and never in production.
 */
@ApiTags('demo')
@Public()
@Controller('api/v1/demo/entry')
export class DemoEntryController {
  private readonly seals: EntrySeals | undefined;

  constructor(
    private readonly config: DemoConfig,
    { nodeEnv }: ProcessConfig,
    clock: Clock,
    private readonly server: HttpAdapterHost,
  ) {
    const { demoEntrySecret } = config;
    if (demoEntrySecret && clock instanceof VirtualClock && nodeEnv !== 'production')
      this.seals = new EntrySeals(demoEntrySecret);
  }

  /** Signs in as the demo’s owner, once per link, and leads on. */
  @RateLimit({ max: 60, windowSeconds: 60 })
  @Get(':token')
  @Redirect()
  async enter(
    @Param('token') token: string,
    @Query() { to }: EnterDemoRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ url: string }> {
    if (!this.seals || !isLoopbackAddress(request.ip)) throw new NotFoundException();
    if (!this.seals.use(token)) throw new DemoEntryRefused();
    void reply.header('set-cookie', await this.signIn(request.host));
    void reply.header('cache-control', 'no-store');
    return { url: to };
  }

  /** Through the same doors as everybody, so that nothing here knows how a session is made. */
  private async signIn(host: string): Promise<string[]> {
    const server = this.server.httpAdapter.getInstance<FastifyInstance>();
    const headers = { host, origin: `http://${host}` };
    const { ownerEmail: email, ownerPassword: password } = this.config;
    const signedIn = await server.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      headers,
      payload: { email, password },
    });
    const session = signedIn.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const token = await server.inject({
      method: 'POST',
      url: '/api/v1/access-tokens',
      headers: { ...headers, cookie: session },
    });
    return [signedIn, token].flatMap(({ headers: { 'set-cookie': cookies } }) => cookies ?? []);
  }
}
