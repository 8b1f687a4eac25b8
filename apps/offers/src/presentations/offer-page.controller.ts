import { Controller, Get, Header, HttpStatus, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { inEveryLanguage } from '@funnelcast/languages';
import {
  AskedLanguage,
  DomainError,
  inAskedLanguage,
  PageShell,
  Public,
  RateLimit,
} from '@funnelcast/service-kit';
import { isUUID } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { OpenPersonalOffer } from './open-personal-offer.use-case.js';
import { PersonalOfferResponse } from './personal-offers.dto.js';

/** The page behind the personal link. */
@Public()
@ApiExcludeController()
@Controller('offer')
export class OfferPageController {
  constructor(
    private readonly openPersonalOffer: OpenPersonalOffer,
    private readonly pages: PageShell,
  ) {}

  /** A person with a broken link gets a page that says so, not a machine’s answer. */
  @Get(':token')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  @Header('referrer-policy', 'no-referrer')
  @RateLimit({ max: 120, windowSeconds: 60, link: 'token' })
  async show(
    @Param('token') token: string,
    @Query('offerId') offerId: unknown,
    @AskedLanguage() asked: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const words = inAskedLanguage(
      inEveryLanguage(({ pages }) => pages.offer),
      asked,
    );
    try {
      const offer = PersonalOfferResponse.of(
        await this.openPersonalOffer.execute(token, isUUID(offerId) ? String(offerId) : undefined),
      );
      return await this.page(words.language, offer.title, offer.description, { token, offer });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      reply.status(error.status as HttpStatus);
      return this.page(words.language, words.unknown, words.unknownHint, {
        token,
        problem: error.code,
      });
    }
  }

  private page(language: string, title: string, description: string, data: object): Promise<string> {
    return this.pages.render({
      entry: 'attendee',
      language,
      title,
      description: description.slice(0, 300),
      // A personal page belongs into no search engine.
      head: [{ name: 'robots', content: 'noindex, nofollow' }],
      data: { page: 'offer', ...data },
    });
  }
}
