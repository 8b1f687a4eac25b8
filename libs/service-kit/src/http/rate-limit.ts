import { normalizeIP } from '@fastify/rate-limit';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { onRequestHookHandler } from 'fastify';
import { ProcessConfig } from '../config/process.config.js';
import { DomainError } from '../problems/domain-error.js';
import { RequestWindows } from './request-windows.js';

export interface Limit {
  /** Requests per address within the window. */
  max: number;
  windowSeconds: number;
}

class TooManyRequests extends DomainError {
  override readonly code = 'too-many-requests';
  override readonly status = 429;

  constructor(seconds: number) {
    super(`Too many requests; please try again in ${seconds} s.`);
  }
}

interface Rush {
  /**
   * Of a route to which many come at the same moment: whatever it records gets the id of its request as a value, since nothing
   * follows the request implicitly; see docs/adr/0013.
   */
  carriesCorrelation?: boolean;
}

/** For public routes: so many requests per address, then 429 with `Retry-After`. */
export const RateLimit = (rateLimit: Limit, rush: Rush = {}) => RouteConfig({ rateLimit, ...rush });

/** Of the config of a route. */
export function carriesCorrelation(config: unknown): boolean {
  return (config as Rush | undefined)?.carriesCorrelation === true;
}

/** Gives each route with {@link RateLimit} a hook that counts its requests. */
export function registerRateLimits(app: NestFastifyApplication): void {
  const factor = app.get(ProcessConfig).rateLimitFactor;
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRoute', (route) => {
    const limit = (route.config as { rateLimit?: Limit } | undefined)?.rateLimit;
    if (limit) route.onRequest = [route.onRequest ?? [], limiterOf(limit, factor)].flat();
  });
}

/**
 * Addresses and headers are those of `@fastify/rate-limit`; only its hook is not used, whose promises for each request cost a
 * rush as much as checking what people have typed.
 */
function limiterOf({ max, windowSeconds }: Limit, factor: number): onRequestHookHandler {
  const windows = new RequestWindows(windowSeconds * 1000);
  const most = max * factor;
  return (request, reply, done) => {
    const { requests, endsInMs } = windows.count(normalizeIP(request.ip), performance.now());
    const seconds = Math.ceil(endsInMs / 1000);
    void reply
      .header('x-ratelimit-limit', most)
      .header('x-ratelimit-remaining', Math.max(0, most - requests))
      .header('x-ratelimit-reset', seconds);
    if (requests <= most) return done();
    void reply.header('retry-after', seconds);
    done(new TooManyRequests(seconds));
  };
}
