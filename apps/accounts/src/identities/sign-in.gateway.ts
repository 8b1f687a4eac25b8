import { Injectable } from '@nestjs/common';
import { ForeignOrigin } from '@funnelcast/service-kit';
import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CLIENT_ADDRESS_HEADER } from './better-auth.js';
import { SignInRefused } from './identities.errors.js';
import { IdentityProvider } from './identity-provider.js';

interface LibraryRefusal {
  code?: string;
  message?: string;
}

/** Passes a request on to better-auth, whole, because its limits and its origin check live in its HTTP layer. */
@Injectable()
export class SignInGateway {
  constructor(private readonly provider: IdentityProvider) {}

  async pass<Answer>(request: FastifyRequest, reply: FastifyReply, body?: object): Promise<Answer> {
    const headers = fromNodeHeaders(request.headers);
    headers.set(CLIENT_ADDRESS_HEADER, request.ip);
    headers.delete('content-length');
    if (body) headers.set('content-type', 'application/json');
    const response = await this.provider.auth.handler(
      new Request(new URL(request.url, `${request.protocol}://${request.host}`), {
        method: request.method,
        headers,
        ...(body ? { body: JSON.stringify(body) } : {}),
      }),
    );
    const answer = (await response.json().catch(() => null)) as unknown;
    if (!response.ok) throw refusalOf(response, (answer ?? {}) as LibraryRefusal, reply);
    const cookies = response.headers.getSetCookie();
    if (cookies.length > 0) void reply.header('set-cookie', cookies);
    return answer as Answer;
  }
}

function refusalOf(response: Response, { code, message }: LibraryRefusal, reply: FastifyReply): Error {
  if (response.status === 429) {
    const seconds = response.headers.get('x-retry-after') ?? '60';
    void reply.header('retry-after', seconds);
    return new SignInRefused(
      429,
      'too-many-requests',
      `Too many requests; please try again in ${seconds} s.`,
    );
  }
  if (code?.endsWith('_ORIGIN')) return new ForeignOrigin();
  if (response.status >= 500) return new Error(`better-auth answered ${response.status}`);
  return new SignInRefused(
    response.status,
    code?.toLowerCase().replaceAll('_', '-') ??
      (response.status === 401 ? 'sign-in-required' : 'bad-request'),
    message ?? 'This is not possible.',
  );
}
