import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { sendSecurityHeaders } from './security-headers.js';

@Controller()
class PageController {
  @Get('page')
  page(): string {
    return 'a page';
  }
}

@Module({ controllers: [PageController] })
class PageModule {}

describe(sendSecurityHeaders, () => {
  let app: NestFastifyApplication | undefined;

  const headersOf = async (path: string, { secure }: { secure: boolean }) => {
    app = await NestFactory.create<NestFastifyApplication>(PageModule, new FastifyAdapter(), {
      logger: false,
    });
    sendSecurityHeaders(app, secure);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return (await request(app.getHttpServer()).get(path)).headers as Record<string, string>;
  };
  afterEach(() => app?.close());

  it.each(['/page', '/nowhere'])('says what browsers may do with %s', async (path) => {
    const headers = await headersOf(path, { secure: false });

    expect(headers).toMatchObject({
      'content-security-policy': expect.stringContaining("script-src 'self'") as string,
      'referrer-policy': 'strict-origin-when-cross-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
    });
    expect(Object.keys(headers)).not.toContain('strict-transport-security');
  });

  it('insists on https where the installation is reached by it', async () => {
    const headers = await headersOf('/page', { secure: true });

    expect(headers['strict-transport-security']).toMatch(/max-age=\d+/);
    expect(headers['content-security-policy']).toContain('upgrade-insecure-requests');
  });

  it('leaves what belongs to the answer itself alone', async () => {
    const headers = await headersOf('/page', { secure: false });

    expect(headers['content-length']).toBe('6');
    expect(headers['content-type']).toMatch(/^text\/plain/);
  });
});
