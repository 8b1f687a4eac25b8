import type { INestApplication } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import rateLimit from '@fastify/rate-limit';
import { ProcessConfig } from '../config/process.config.js';
import { DomainError } from '../problems/domain-error.js';

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

/** What `RATE_LIMIT_FACTOR` multiplies; set once per process before the first request. */
let factor = 1;

interface Rush {
  /**
   * Of a route to which many come at the same moment: whatever it records gets the id of its request as a value, since nothing
   * follows the request implicitly; see docs/adr/0013.
   */
  carriesCorrelation?: boolean;
}

/** For public routes: so many requests per address, then 429 with `Retry-After`. */
export const RateLimit = ({ max, windowSeconds }: Limit, rush: Rush = {}) =>
  RouteConfig({ rateLimit: { max: () => max * factor, timeWindow: windowSeconds * 1000 }, ...rush });

export function carriesCorrelation({ routeOptions }: FastifyRequest): boolean {
  return (routeOptions.config as Rush | undefined)?.carriesCorrelation === true;
}

export async function registerRateLimits(app: INestApplication): Promise<void> {
  factor = app.get(ProcessConfig).rateLimitFactor;
  const fastify = (app as NestFastifyApplication).getHttpAdapter().getInstance();
  await fastify.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, { ttl }) => new TooManyRequests(Math.ceil(ttl / 1000)),
  });
}
