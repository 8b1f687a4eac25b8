import { Controller, Get, Header, HttpCode, Param, Post, Query, Redirect, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AskedLanguage, inAskedLanguage, PageShell, Public, RateLimit } from '@funnelcast/service-kit';
import type { FastifyReply } from 'fastify';
import { LANGUAGES } from '../languages/languages.js';
import { ChangePreferences } from './change-preferences.use-case.js';
import { PreferencesNotFound } from './preference.errors.js';
import { ReadPreferences } from './read-preferences.query.js';

/** The pages behind the links in letters. A GET only shows: scanners and previews open every link they find. */
@Public()
@ApiExcludeController()
@Controller()
export class PreferencePagesController {
  constructor(
    private readonly readPreferences: ReadPreferences,
    private readonly changePreferences: ChangePreferences,
    private readonly shell: PageShell,
  ) {}

  @RateLimit({ max: 60, windowSeconds: 60, link: 'token' })
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'private, no-store')
  @Header('referrer-policy', 'no-referrer')
  @Get('preferences/:token')
  async show(
    @Param('token') token: string,
    @AskedLanguage() asked: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const words = pageWords(asked);
    try {
      const { subscribed, offers, email, workspaceName, channels } =
        await this.readPreferences.execute(token);
      const data = { page: 'preferences', token, subscribed, offers, email, workspaceName, channels };
      return await this.render(words.title, words.description(workspaceName), words.language, data);
    } catch (error) {
      if (!(error instanceof PreferencesNotFound)) throw error;
      void reply.status(404);
      return this.render(words.notFound, words.notFoundHint, words.language, { page: 'not-found' });
    }
  }

  @Redirect()
  @Get('unsubscribe/:token')
  explain(
    @Param('token') token: string,
    @Query('lang') language: unknown,
  ): { url: string; statusCode: number } {
    const spoken = typeof language === 'string' && /^[a-z]{2,3}$/.test(language) ? `?lang=${language}` : '';
    return { url: `/preferences/${encodeURIComponent(token)}${spoken}`, statusCode: 302 };
  }

  /** RFC 8058: the mail program’s own button. It reads no answer, and asks for nothing else. */
  @RateLimit({ max: 60, windowSeconds: 60, link: 'token' })
  @HttpCode(200)
  @Post('unsubscribe/:token')
  async leave(@Param('token') token: string): Promise<void> {
    await this.changePreferences.execute(token, { subscribed: false });
  }

  private render(
    title: string,
    description: string,
    language: string,
    data: { page: string },
  ): Promise<string> {
    const head = [{ name: 'robots', content: 'noindex' }];
    return this.shell.render({ entry: 'attendee', language, title, description, head, data });
  }
}

function pageWords(asked: string | undefined) {
  const { language, preferencesPage } = inAskedLanguage(LANGUAGES, asked);
  return { language, ...preferencesPage };
}
