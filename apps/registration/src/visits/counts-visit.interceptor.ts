import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Observable, tap } from 'rxjs';
import { CountVisit } from './count-visit.use-case.js';
import { isVisitor } from './visitor.policy.js';

type PageRequest = FastifyRequest<{ Params: { slug: string }; Querystring: { preview?: unknown } }>;

/** On a landing page: whoever was shown it is counted, after the answer and without a say in it. */
@Injectable()
export class CountsVisit implements NestInterceptor {
  constructor(private readonly countVisit: CountVisit) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<PageRequest>();
    return next.handle().pipe(
      tap(() => {
        if (http.getResponse<FastifyReply>().statusCode === 200) this.count(request);
      }),
    );
  }

  private count({ method, headers, params, query, ip }: PageRequest): void {
    const { 'user-agent': userAgent = '', 'sec-purpose': secPurpose, purpose = secPurpose } = headers;
    // The studio's own look at the page.
    if (query.preview !== undefined) return;
    if (!isVisitor({ method, userAgent, purpose: String(purpose ?? '') })) return;
    void this.countVisit.execute({ slug: params.slug, address: ip, userAgent });
  }
}
