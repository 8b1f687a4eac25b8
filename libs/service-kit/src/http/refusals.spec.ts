import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { Body, Controller, Get, Module, Param, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ProblemDetailsFilter } from '../problems/problem-details.filter.js';
import { createAdapter } from './create-app.js';
import { acceptJson, nestsDeeper } from './json-bodies.js';
import { refuseOtherMethods } from './other-methods.js';

@Controller('api/v1/things')
class ThingsController {
  @Get(':thingId')
  show(@Param('thingId') thingId: string): { thingId: string } {
    return { thingId };
  }

  @Post(':thingId')
  keep(@Body() body: unknown): { body: unknown } {
    return { body };
  }

  @Post(':thingId/open')
  open(): object {
    return {};
  }

  @Get()
  list(): object[] {
    return [];
  }
}

@Module({ controllers: [ThingsController] })
class ThingsModule {}

const nested = (levels: number) => '{"a":'.repeat(levels) + '1' + '}'.repeat(levels);

describe('what is refused before anybody looks at it', () => {
  let app: NestFastifyApplication;

  beforeAll(async () => {
    app = await NestFactory.create<NestFastifyApplication>(ThingsModule, createAdapter(), {
      logger: false,
      rawBody: true,
    });
    app.useGlobalFilters(new ProblemDetailsFilter());
    acceptJson(app, 256 * 1024);
    refuseOtherMethods(app);
    // As the pages of the studio are served beside the API.
    app
      .getHttpAdapter()
      .getInstance()
      .get('/*', (_request, reply) =>
        reply.status(404).type('application/problem+json').send({ code: 'not-found' }),
      );
    await app.listen(0, '127.0.0.1');
  });
  afterAll(() => app.close());

  const ask = async (method: string, path: string, body?: string | Buffer) => {
    const response = await fetch(`${await app.getUrl()}/api/v1/things${path}`, {
      method,
      body,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
    });
    const { code } = (await response.json()) as { code?: string };
    return [response.status, code, response.headers.get('content-type')?.split(';')[0]];
  };

  it.each([
    ['an address that is no text', 'GET', '/%ff', 400, 'bad-request'],
    ['a part of an address that is too long', 'POST', `/${'a'.repeat(300)}`, 414, 'uri-too-long'],
    ['the same where pages are', 'GET', `/${'a'.repeat(300)}`, 404, 'not-found'],
    ['another method', 'DELETE', '/1', 405, 'method-not-allowed'],
    ['another method of a list', 'POST', '/', 405, 'method-not-allowed'],
    ['the method of pages', 'GET', '/1/open', 405, 'method-not-allowed'],
    ['what is nowhere', 'DELETE', '/1/2', 404, 'not-found'],
    ['what is nowhere, as a page', 'GET', '/1/2', 404, 'not-found'],
  ])('is a problem: %s', async (_, method, path, status, code) => {
    expect(await ask(method, path)).toEqual([status, code, 'application/problem+json']);
  });

  it.each([
    [
      'text that is no UTF-8',
      Buffer.from([...Buffer.from('{"a":"'), 0xff, ...Buffer.from('"}')]),
      'malformed-json',
    ],
    ['a hundred levels and one more', nested(101), 'json-too-deep'],
    ['lists without an end', '['.repeat(100_000), 'json-too-deep'],
    ['two values for one prototype', '{"__proto__":{"a":1}}', 'malformed-json'],
    ['half an object', '{"a":', 'malformed-json'],
  ])('is a problem: %s as JSON', async (_, body, code) => {
    expect(await ask('POST', '/1', body)).toEqual([400, code, 'application/problem+json']);
  });

  it('names the methods that an address takes', async () => {
    const { headers } = await fetch(`${await app.getUrl()}/api/v1/things/1?x=1`, { method: 'PUT' });

    expect(headers.get('allow')).toBe('GET, HEAD, POST');
  });

  it('takes a hundred levels, and signs that stand in texts', async () => {
    expect(await ask('POST', '/1', nested(100))).toEqual([201, undefined, 'application/json']);
    expect(nestsDeeper(Buffer.from(JSON.stringify({ a: '[[[\\"{{{', b: ['"[['] })), 2)).toBe(false);
  });

  it.each([
    ['what is no request', 'GET / HTTP/1.1\r\nnonsense\r\n\r\n', 400, 'bad-request'],
    ['too many headers', `GET / HTTP/1.1\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`, 431, 'headers-too-large'],
  ])('tells a problem on the connection itself: %s', async (_, said, status, code) => {
    const socket = connect(Number(new URL(await app.getUrl()).port), '127.0.0.1');
    socket.write(said);
    const heard = await text(socket);

    expect(heard).toContain(`HTTP/1.1 ${status}`);
    expect(heard).toContain('content-type: application/problem+json');
    expect(JSON.parse(heard.split('\r\n\r\n')[1]!)).toMatchObject({ status, code });
  });
});
