import { Controller, Get, Module, Param } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { ProcessConfig } from '../config/process.config.js';
import { ProblemDetailsFilter } from '../problems/problem-details.filter.js';
import { createAdapter } from './create-app.js';
import { RateLimit, registerRateLimits } from './rate-limit.js';

@Controller()
class PagesController {
  @Get('page')
  @RateLimit({ max: 3, windowSeconds: 60 })
  page(): string {
    return 'a page';
  }

  @Get('rooms/:token')
  @RateLimit({ max: 3, windowSeconds: 60, link: 'token' })
  room(@Param('token') token: string): string {
    return token;
  }
}

@Module({ controllers: [PagesController], providers: [ProcessConfig] })
class PagesModule {}

describe(RateLimit, () => {
  let app: NestFastifyApplication;

  beforeEach(async () => {
    app = await NestFactory.create<NestFastifyApplication>(PagesModule, createAdapter(), { logger: false });
    app.useGlobalFilters(new ProblemDetailsFilter());
    await registerRateLimits(app);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  afterEach(() => app.close());

  const statusesOf = async (paths: string[]) => {
    const statuses: number[] = [];
    for (const path of paths) statuses.push((await request(app.getHttpServer()).get(path)).status);
    return statuses;
  };

  it('slows an address down, and says for how long', async () => {
    expect(await statusesOf(['/page', '/page', '/page', '/page'])).toEqual([200, 200, 200, 429]);

    const { body, headers } = await request(app.getHttpServer()).get('/page');
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(body).toMatchObject({ status: 429, code: 'too-many-requests' });
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  });

  it('shows somebody in a browser a page that tries again, in their language', async () => {
    await statusesOf(['/page', '/page', '/page']);
    const open = () => request(app.getHttpServer()).get('/page').set('accept', 'text/html,*/*;q=0.8');

    const english = await open();
    expect([english.status, english.headers['content-type']]).toEqual([429, 'text/html; charset=utf-8']);
    expect(english.text).toContain(`http-equiv="refresh" content="${english.headers['retry-after']}"`);
    expect(english.text).toContain('One moment, please');
    expect((await open().set('accept-language', 'ru-RU')).text).toContain('lang="ru"');
  });

  it('counts the holders of links one by one, however many share an address', async () => {
    const everybody = Array.from({ length: 50 }, (_, number) => `/rooms/token-${number}`);

    expect(new Set(await statusesOf([...everybody, ...everybody, ...everybody]))).toEqual(new Set([200]));
    expect(await statusesOf(['/rooms/token-7', '/rooms/token-51'])).toEqual([429, 200]);
  });

  it('stops an address that tries links without end', async () => {
    const fastify = app.getHttpAdapter().getInstance();
    const look = (number: number) => fastify.inject({ url: `/rooms/made-up-${number}` });
    for (let number = 0; number < 12_000; number += 1) await look(number);

    const { statusCode, headers } = await look(12_001);
    expect(statusCode).toBe(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  });
});
