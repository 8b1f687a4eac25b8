import type { IncomingMessage } from 'node:http';
import { type DynamicModule, Logger, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest, onRequestHookHandler, onResponseHookHandler } from 'fastify';
import { loadConfig } from '../config/load-config.js';
import { ProcessConfig } from '../config/process.config.js';
import { PublicUrl } from '../config/public-url.js';
import { correlation } from '../correlation/correlation.js';
import { PinoLogger } from '../logging/pino.logger.js';
import { metrics } from '../metrics/metrics.js';
import { ProblemDetailsFilter } from '../problems/problem-details.filter.js';
import { createValidationPipe } from '../problems/validation.js';
import { FACT_DELIVERY, type FactDelivery } from './fact-delivery.js';
import { acceptCsvUploads } from './csv-uploads.js';
import { earlyRefusals } from './early-refusals.js';
import { acceptJson } from './json-bodies.js';
import { refuseOtherMethods } from './other-methods.js';
import { carriesCorrelation, registerRateLimits } from './rate-limit.js';
import { sendSecurityHeaders } from './security-headers.js';
import { ServiceKitModule } from './service-kit.module.js';

/** Enough for every form of ours; for files see {@link acceptCsvUploads}. */
const BODY_LIMIT_BYTES = 256 * 1024;

export function createAdapter({ trustProxy }: Pick<ProcessConfig, 'trustProxy'> = {}): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    ...earlyRefusals,
    trustProxy: trustProxy ?? false,
    genReqId: ({ headers }: IncomingMessage) => correlation.accept(headers['x-correlation-id']),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  });
}

/** One process with one or several services in it, configured but not yet listening. */
export async function createApp(
  name: string,
  ...modules: (Type | DynamicModule)[]
): Promise<NestFastifyApplication> {
  const config = loadConfig(ProcessConfig);
  const logger = new PinoLogger(name, config.logLevel);
  const app = await NestFactory.create<NestFastifyApplication>(
    ServiceKitModule.around(modules),
    createAdapter(config),
    { logger, rawBody: true, abortOnError: false },
  );
  await configureApp(app);
  return app;
}

/** What holds for every request; tests configure their app with the same function. */
export async function configureApp(app: NestFastifyApplication): Promise<void> {
  const secure = app.get(PublicUrl).origin.startsWith('https:');
  app.useGlobalFilters(new ProblemDetailsFilter());
  app.useGlobalPipes(createValidationPipe());
  sendSecurityHeaders(app, secure);
  await registerRateLimits(app);
  acceptCsvUploads(app);
  acceptJson(app, BODY_LIMIT_BYTES);
  followRequests(app);
  refuseOtherMethods(app);
  measureRequests(app);
  const delivery = app.get<FactDelivery | undefined>(FACT_DELIVERY, { strict: false });
  if (delivery) app.connectMicroservice({ strategy: delivery }, { inheritAppConfig: false });
}

/** Correlation before the other hooks of a route, unless it carries that by itself; also where there is no such route. */
function followRequests(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  const follow: onRequestHookHandler = ({ id }, reply, done) => {
    reply.raw.once('close', correlation.begin({ id }, done));
  };
  fastify.addHook('onRequest', function (request, reply, done) {
    void reply.header('x-correlation-id', request.id);
    if (request.is404) follow.call(this, request, reply, done);
    else done();
  });
  fastify.addHook('onRoute', (route) => {
    if (!carriesCorrelation(route.config)) route.onRequest = [follow, route.onRequest ?? []].flat();
  });
}

/** One duration per request. What Fastify knows about a route is put together anew whenever it is asked, so it is asked once. */
function measureRequests(app: NestFastifyApplication): void {
  const logger = new Logger('Http');
  const tellsEach = ['debug', 'trace'].includes(app.get(ProcessConfig).logLevel);
  const duration = metrics.histogram('http_request_duration_seconds', 'Time to answer', [
    'method',
    'route',
    'status',
  ]);
  const measureAs = (route: string, { id, method }: FastifyRequest, reply: FastifyReply): void => {
    const status = reply.statusCode;
    duration.observe({ method, route, status }, reply.elapsedTime / 1000);
    // Addresses carry personal tokens, so the route is logged and never the address itself.
    if (tellsEach) logger.debug({ msg: 'answered', correlationId: id, method, route, status });
  };
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onResponse', (request, reply, done) => {
    if (request.is404) measureAs('unknown', request, reply);
    done();
  });
  fastify.addHook('onRoute', (route) => {
    const measure: onResponseHookHandler = (request, reply, done) => {
      measureAs(route.url, request, reply);
      done();
    };
    route.onResponse = [route.onResponse ?? [], measure].flat();
  });
}
