import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { correlation } from '../correlation/correlation.js';
import { DomainError } from './domain-error.js';
import { PROBLEM_CONTENT_TYPE, problemOf } from './problem-details.js';

/** Databases and brokers that were restarted are back within seconds. */
const RETRY_AFTER_SECONDS = 2;

/** Every refusal leaves as problem+json; what we did not foresee is logged whole and answered without its inside. */
@Catch()
export class ProblemDetailsFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const problem = problemOf(error);
    if (problem.status >= 500) {
      const { id, method, routeOptions } = http.getRequest<FastifyRequest>();
      correlation.run({ id }, () =>
        this.logger.error(
          `${method} ${routeOptions?.url ?? ''} failed`,
          error instanceof Error ? error.stack : error,
        ),
      );
    }
    if (reply.sent) return;
    if (error instanceof DomainError && error.retryAfterSeconds !== undefined) {
      void reply.header('retry-after', error.retryAfterSeconds);
    }
    if (problem.status === 503) void reply.header('retry-after', RETRY_AFTER_SECONDS);
    void reply.status(problem.status).type(PROBLEM_CONTENT_TYPE).send(problem);
  }
}
