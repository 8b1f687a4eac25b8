import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DomainError } from '../problems/domain-error.js';

/** Pages have addresses that no route knows, since the browser makes them; programs ask below this. */
const FOR_PROGRAMS = '/api/';
/** The route of those pages: it takes every address, and says of what is for programs that there is nothing. */
const PAGES = '/*';

export class MethodNotAllowed extends DomainError {
  override readonly code = 'method-not-allowed';
  override readonly status = 405;

  constructor() {
    super('This method is not allowed here.');
  }
}

/** Who asks with a method that an address does not take is told so, and which it takes, instead of "nothing here". */
export function refuseOtherMethods(app: NestFastifyApplication): void {
  const routes = new Map<string, { fits: RegExp; methods: Set<string> }>();
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRoute', ({ url, method }) => {
    if (url === PAGES) return;
    const route = routes.get(url) ?? { fits: patternOf(url), methods: new Set() };
    for (const each of [method].flat()) route.methods.add(each.toUpperCase());
    routes.set(url, route);
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    const [path = ''] = request.url.split('?', 1);
    const isKnown = !request.is404 && request.routeOptions.url !== PAGES;
    if (isKnown || !path.startsWith(FOR_PROGRAMS)) return done();
    const allowed = [...routes.values()].flatMap(({ fits, methods }) =>
      fits.test(path) ? [...methods] : [],
    );
    // An address may look like one of ours and be none, where a part of it is too long.
    if (allowed.length === 0 || allowed.includes(request.method)) return done();
    void reply.header('allow', [...new Set(allowed)].toSorted().join(', '));
    return done(new MethodNotAllowed());
  });
}

/** `/rooms/:sessionId/chat`, as the router reads it; a slash at the end makes no difference. */
function patternOf(url: string): RegExp {
  const parts = url.split(/(:\w+|\*)/).map((part) => {
    if (part === '*') return '.*';
    return part.startsWith(':') ? '[^/]+' : part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}/?$`);
}
