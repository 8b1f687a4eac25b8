import { Controller, Get, Param, Res, UseInterceptors } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  AskedLanguage,
  NotFoundError,
  PageShell,
  Public,
  PublicUrl,
  RateLimit,
} from '@funnelcast/service-kit';
import type { FastifyReply } from 'fastify';
import { FindRegistration } from '../registrations/find-registration.query.js';
import { PersonalLinks } from '../registrations/personal-links.js';
import { publicRegistrationResponse } from '../registrations/public-registration-response.js';
import { CountsVisit } from '../visits/counts-visit.interceptor.js';
import { FindLanding } from './find-landing.query.js';
import { landingBody } from './landing-body.js';
import { landingHead, landingSummary } from './landing-head.js';
import { pageWords } from './page-words.js';
import { registeredBody } from './registered-body.js';
import { publicWebinarResponse } from './public-webinar-response.js';

/** A presenter sees every change at once; behind a caching proxy a widely shared link costs one look-up a minute. */
const SHARED_FOR_A_MINUTE = 'public, max-age=0, s-maxage=60';
const NOBODY_ELSES = 'private, no-store';
const NOT_FOR_SEARCH = { name: 'robots', content: 'noindex' };

/** The pages that visitors and registered people open; complete in their head before any script runs. */
@ApiExcludeController()
@Public()
@Controller()
export class PagesController {
  constructor(
    private readonly findLanding: FindLanding,
    private readonly findRegistration: FindRegistration,
    private readonly links: PersonalLinks,
    private readonly shell: PageShell,
    private readonly publicUrl: PublicUrl,
  ) {}

  /** The landing page of a webinar. */
  @Get('w/:slug')
  @UseInterceptors(CountsVisit)
  @RateLimit({ max: 300, windowSeconds: 60 }, { carriesCorrelation: true })
  landing(
    @Param('slug') slug: string,
    @AskedLanguage() asked: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const words = pageWords(asked);
    return this.orNotFound(reply, words, async () => {
      const webinar = publicWebinarResponse(await this.findLanding.execute(slug), this.publicUrl);
      asPage(reply, SHARED_FOR_A_MINUTE);
      return this.shell.render({
        entry: 'attendee',
        title: webinar.title,
        description: landingSummary(webinar),
        head: landingHead(webinar),
        body: landingBody(webinar),
        data: { page: 'landing', webinar },
      });
    });
  }

  /** Where people land after registering: the date, the calendar links, the way into the room. */
  @Get('registered/:joinToken')
  @RateLimit({ max: 120, windowSeconds: 60, link: 'joinToken' }, { carriesCorrelation: true })
  registered(
    @Param('joinToken') joinToken: string,
    @AskedLanguage() asked: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const words = pageWords(asked);
    return this.orNotFound(reply, words, async () => {
      const view = await this.findRegistration.execute(this.links.read(joinToken));
      const registration = publicRegistrationResponse(view, this.links);
      asPage(reply, NOBODY_ELSES);
      return this.shell.render({
        entry: 'attendee',
        language: words.language,
        title: words.registered(registration.webinar.title),
        description: words.registeredHint,
        head: [NOT_FOR_SEARCH],
        body: registeredBody(registration, words),
        data: { page: 'registered', registration },
      });
    });
  }

  private async orNotFound(
    reply: FastifyReply,
    words: ReturnType<typeof pageWords>,
    page: () => Promise<string>,
  ): Promise<string> {
    try {
      return await page();
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error;
      asPage(reply.status(404), 'no-cache');
      return this.shell.render({
        entry: 'attendee',
        language: words.language,
        title: words.notFound,
        description: words.notFoundHint,
        head: [NOT_FOR_SEARCH],
        data: { page: 'not-found' },
      });
    }
  }
}

function asPage(reply: FastifyReply, cacheControl: string): void {
  void reply.header('content-type', 'text/html; charset=utf-8').header('cache-control', cacheControl);
}
