import { Readable } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DomainError } from '../problems/domain-error.js';

/**
 * A file is handed to its route as the stream it is: nothing is kept for routes that expect none, and nothing before the
 * guard has let the sender in.
 */
export function acceptCsvUploads(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addContentTypeParser('text/csv', (_request, payload, done) => done(null, payload));
}

export class CsvExpected extends DomainError {
  override readonly code = 'csv-expected';
  override readonly status = 415;

  constructor() {
    super('Send the file as the body, with the content type text/csv.');
  }
}

export class FileTooLarge extends DomainError {
  override readonly code = 'file-too-large';
  override readonly status = 413;

  constructor(bytes: number) {
    super(`The file is larger than ${Math.round(bytes / 1024 / 1024)} MB.`);
  }
}

/** Reads an uploaded file. What is too much is read as well but not kept, because a refusal sent too early is never seen. */
export async function readUpload(body: unknown, mostBytes: number): Promise<Buffer> {
  if (!(body instanceof Readable)) throw new CsvExpected();
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= mostBytes) chunks.push(chunk);
    // Patience with a mistake, and none with somebody who sends for ever.
    else if (bytes > 8 * mostBytes) break;
  }
  if (bytes > mostBytes) throw new FileTooLarge(mostBytes);
  return Buffer.concat(chunks, bytes);
}
