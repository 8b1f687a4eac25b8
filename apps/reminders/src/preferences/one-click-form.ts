import { Injectable, type OnModuleInit, UnsupportedMediaTypeException } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const FORM = 'multipart/form-data';

/** RFC 8058 lets mail programs send their one click as multipart. Nothing of it is read, and no other route takes it. */
@Injectable()
export class OneClickForm implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const adapter = this.host.httpAdapter as ReturnType<NestFastifyApplication['getHttpAdapter']> | undefined;
    // Commands start the service without a web server.
    if (!adapter) return;
    const fastify = adapter.getInstance();
    if (fastify.hasContentTypeParser(FORM)) return;
    fastify.addContentTypeParser(FORM, { parseAs: 'string' }, (request, _body, done) => {
      if (request.url.startsWith('/unsubscribe/')) done(null, {});
      else done(new UnsupportedMediaTypeException());
    });
  }
}
