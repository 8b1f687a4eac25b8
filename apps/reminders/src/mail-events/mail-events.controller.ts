import { Controller, Headers, HttpCode, Post, type RawBodyRequest, Req } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { Public, RateLimit } from '@funnelcast/service-kit';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { MailEventResponse } from './mail-event.dto.js';
import { ReceiveMailEvent } from './receive-mail-event.use-case.js';
import { ReceiveSesEvent } from './receive-ses-event.use-case.js';
import { StandardMailEvent } from './standard-event.policy.js';

const RECEIVED = { received: true };
const ANY_OBJECT = { schema: { type: 'object', additionalProperties: true } } as const;

/** How mail providers tell of bounces and complaints. */
@Public()
@ApiTags('mail-events')
@Controller('api/v1/mail-events')
export class MailEventsController {
  constructor(
    private readonly receiveMailEvent: ReceiveMailEvent,
    private readonly receiveSesEvent: ReceiveSesEvent,
  ) {}

  /** Takes a message signed as Standard Webhooks says; a repeated one changes nothing. */
  @RateLimit({ max: 1200, windowSeconds: 60 })
  @HttpCode(200)
  @ApiBody({ schema: z.toJSONSchema(StandardMailEvent, { io: 'input' }) as object })
  @Post('standard')
  async standard(
    @Headers() headers: Record<string, string | undefined>,
    @Req() { rawBody }: RawBodyRequest<FastifyRequest>,
  ): Promise<MailEventResponse> {
    await this.receiveMailEvent.standard({
      id: headers['webhook-id'],
      timestamp: headers['webhook-timestamp'],
      signature: headers['webhook-signature'],
      body: rawBody ?? Buffer.alloc(0),
    });
    return RECEIVED;
  }

  /** Takes a webhook of Mailgun, signed with the installation's key. */
  @RateLimit({ max: 1200, windowSeconds: 60 })
  @HttpCode(200)
  @ApiBody(ANY_OBJECT)
  @Post('mailgun')
  async mailgun(@Req() { body }: FastifyRequest): Promise<MailEventResponse> {
    await this.receiveMailEvent.mailgun(body);
    return RECEIVED;
  }

  /** Takes a message of Amazon SNS about mails sent by Amazon SES. */
  @RateLimit({ max: 1200, windowSeconds: 60 })
  @HttpCode(200)
  @ApiBody(ANY_OBJECT)
  @Post('ses')
  async ses(@Req() { body }: FastifyRequest): Promise<MailEventResponse> {
    await this.receiveSesEvent.execute(typeof body === 'string' ? asJson(body) : body);
    return RECEIVED;
  }
}

/** SNS says text/plain of its JSON. */
function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
