import { Injectable, type OnModuleInit, UnsupportedMediaTypeException } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const LARGEST_UPLOAD_BYTES = 2 * 1024 * 1024;
const FORMATS = ['image/jpeg', 'image/png', 'image/webp'];

/** Lets the upload of pictures, and no other route, take bodies that are pictures and larger than a form. */
@Injectable()
export class PictureBodies implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const adapter = this.host.httpAdapter as ReturnType<NestFastifyApplication['getHttpAdapter']> | undefined;
    // Commands start the service without a web server.
    if (!adapter) return;
    adapter
      .getInstance()
      .addContentTypeParser(
        FORMATS,
        { parseAs: 'buffer', bodyLimit: LARGEST_UPLOAD_BYTES },
        (request, body, done) => {
          if (request.routeOptions.url === '/api/v1/pictures') done(null, body);
          else done(new UnsupportedMediaTypeException());
        },
      );
  }
}
