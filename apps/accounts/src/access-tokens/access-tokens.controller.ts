import { Controller, Delete, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public, RateLimit, RequestOrigin } from '@funnelcast/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessCookie } from './access-cookie.js';
import { AccessTokenResponse } from './access-tokens.dto.js';
import { IssueAccessToken } from './issue-access-token.use-case.js';
import { toAccessTokenResponse } from './to-access-token-response.js';

@ApiTags('access-tokens')
@Public()
@Controller('api/v1/access-tokens')
export class AccessTokensController {
  constructor(
    private readonly issueAccessToken: IssueAccessToken,
    private readonly accessCookie: AccessCookie,
    private readonly origin: RequestOrigin,
  ) {}

  /** Exchanges the session cookie, or an API key in `x-api-key`, for an access token of ten minutes. */
  @RateLimit({ max: 120, windowSeconds: 60 })
  @Post()
  async issue(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccessTokenResponse> {
    const apiKey = request.headers['x-api-key'];
    if (typeof apiKey === 'string')
      return toAccessTokenResponse(await this.issueAccessToken.forApiKey(apiKey));

    if (request.headers.cookie !== undefined) this.origin.assertOwn(request);
    const access = await this.issueAccessToken.forSession(request.headers);
    if (access.cookies.length > 0) void reply.header('set-cookie', access.cookies);
    this.accessCookie.set(reply, access.token);
    return toAccessTokenResponse(access);
  }

  /** Takes the access token out of this browser. */
  @HttpCode(204)
  @Delete()
  forget(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): void {
    if (request.headers.cookie !== undefined) this.origin.assertOwn(request);
    this.accessCookie.clear(reply);
  }
}
