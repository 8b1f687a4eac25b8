import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { correlation } from '../correlation/correlation.js';
import { languagesAskedFor } from '../page-shell/asked-language.decorator.js';
import { DomainError } from './domain-error.js';
import { PROBLEM_CONTENT_TYPE, problemOf } from './problem-details.js';
import { problemPage, RETRY_AFTER_SECONDS } from './problem-page.js';

/**
 * Every refusal leaves as problem+json; what we did not foresee is logged whole and answered without its inside. Who opens
 * a page in a browser and is refused for a moment only gets a page that tries again.
 */
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
    const retryAfterSeconds = problem.status === 503 ? RETRY_AFTER_SECONDS : patienceOf(error);
    if (retryAfterSeconds !== undefined) void reply.header('retry-after', retryAfterSeconds);
    void reply.status(problem.status);
    const request = http.getRequest<FastifyRequest>();
    if (opensAPage(request) && passes(problem.status)) {
      const page = problemPage({ retryAfterSeconds, asked: languagesAskedFor(request) });
      void reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page);
    } else {
      void reply.type(PROBLEM_CONTENT_TYPE).send(problem);
    }
  }
}

/** Scripts and programs ask for anything; only somebody who follows a link asks for a page. */
function opensAPage({ method, headers }: FastifyRequest): boolean {
  return method === 'GET' && (headers.accept ?? '').includes('text/html');
}

function passes(status: number): boolean {
  return status === 429 || status >= 500;
}

function patienceOf(error: unknown): number | undefined {
  return error instanceof DomainError ? error.retryAfterSeconds : undefined;
}
