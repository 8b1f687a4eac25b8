import type { INestApplication } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import rateLimit from '@fastify/rate-limit';
import { ProcessConfig } from '../config/process.config.js';
import { DomainError } from '../problems/domain-error.js';

export interface Limit {
  /** Requests per address within the window, or per link. */
  max: number;
  windowSeconds: number;
  /**
   * The path parameter that is a sealed link. Its holder is counted instead of the address, since a whole company or campus
   * may watch from behind one, and a mail provider unsubscribes many people from a few servers of its own.
   */
  link?: string;
}

/** Of links made up or shared out, an address may still try so many a minute: more people than one room holds behind one. */
const LINKS_PER_ADDRESS: Limit = { max: 12_000, windowSeconds: 60 };

class TooManyRequests extends DomainError {
  override readonly code = 'too-many-requests';
  override readonly status = 429;

  override readonly retryAfterSeconds: number;

  constructor(seconds: number) {
    super(`Too many requests; please try again in ${seconds} s.`);
    this.retryAfterSeconds = seconds;
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

/** For public routes: so many requests per address or link, then 429 with `Retry-After`. */
export const RateLimit = ({ link, ...limit }: Limit, rush: Rush = {}) =>
  RouteConfig({
    rateLimit: { ...limitOf(limit), ...(link && { keyGenerator: linkIn(link) }) },
    ...(link && { isLink: true }),
    ...rush,
  });

function limitOf({ max, windowSeconds }: Limit) {
  return { max: () => max * factor, timeWindow: windowSeconds * 1000 };
}

function linkIn(parameter: string) {
  return ({ params }: FastifyRequest): string => (params as Record<string, string>)[parameter]!;
}

/** Of the config of a route. */
export function carriesCorrelation(config: unknown): boolean {
  return (config as Rush | undefined)?.carriesCorrelation === true;
}

export async function registerRateLimits(app: INestApplication): Promise<void> {
  factor = app.get(ProcessConfig).rateLimitFactor;
  const fastify = (app as NestFastifyApplication).getHttpAdapter().getInstance();
  await fastify.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, { ttl }) => new TooManyRequests(Math.ceil(ttl / 1000)),
  });
  const countLinks = fastify.createRateLimit(limitOf(LINKS_PER_ADDRESS));
  const holdOff = async (request: FastifyRequest): Promise<void> => {
    const counted = await countLinks(request);
    if (!counted.isAllowed && counted.isExceeded) throw new TooManyRequests(counted.ttlInSeconds);
  };
  fastify.addHook('onRoute', (route) => {
    if (!(route.config as { isLink?: boolean } | undefined)?.isLink) return;
    route.onRequest = [holdOff, ...[route.onRequest ?? []].flat()];
  });
}
