import {
  Body,
  Controller,
  Header,
  Headers,
  HttpCode,
  HttpStatus,
  Param,
  ParseUUIDPipe,
  Post,
  type RawBodyRequest,
  Req,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Public, RateLimit } from '@funnelcast/service-kit';
import type { FastifyRequest } from 'fastify';
import { TelegramReplyResponse } from './channel-webhooks.dto.js';
import { ReceiveSmsStatus } from './sms/receive-sms-status.use-case.js';
import { ReceiveSms } from './sms/receive-sms.use-case.js';
import type { SignedForm } from './sms/twilio-forms.js';
import { ReceiveTelegramUpdate } from './telegram/receive-telegram-update.use-case.js';

const AsId = new ParseUUIDPipe({ errorHttpStatusCode: HttpStatus.UNPROCESSABLE_ENTITY });
const FORM = 'application/x-www-form-urlencoded';
/** TwiML for "nothing to say". */
const SILENCE = '<?xml version="1.0" encoding="UTF-8"?><Response/>';

/** What the providers of the channels report. Each call proves where it comes from. */
@Public()
@ApiTags('channels')
@Controller('api/v1/channel-webhooks')
export class ChannelWebhooksController {
  constructor(
    private readonly receiveSms: ReceiveSms,
    private readonly receiveSmsStatus: ReceiveSmsStatus,
    private readonly receiveTelegramUpdate: ReceiveTelegramUpdate,
  ) {}

  /** Takes a text message that somebody wrote, signed by Twilio. */
  @RateLimit({ max: 1200, windowSeconds: 60 })
  @ApiConsumes(FORM)
  @ApiBody({ schema: { type: 'object' } })
  @ApiProduces('text/xml')
  @Header('content-type', 'text/xml; charset=utf-8')
  @HttpCode(200)
  @Post('sms/:workspaceId/inbound')
  async sms(
    @Param('workspaceId', AsId) workspaceId: string,
    @Headers('x-twilio-signature') signature: string | undefined,
    @Req() request: RawBodyRequest<FastifyRequest>,
  ): Promise<string> {
    await this.receiveSms.execute(workspaceId, formOf(request, signature));
    return SILENCE;
  }

  /** Takes what became of a text message, signed by Twilio. */
  @RateLimit({ max: 6000, windowSeconds: 60 })
  @ApiConsumes(FORM)
  @ApiBody({ schema: { type: 'object' } })
  @HttpCode(204)
  @Post('sms/:workspaceId/status/:touchId')
  smsStatus(
    @Param('workspaceId', AsId) workspaceId: string,
    @Param('touchId', AsId) touchId: string,
    @Headers('x-twilio-signature') signature: string | undefined,
    @Req() request: RawBodyRequest<FastifyRequest>,
  ): Promise<void> {
    return this.receiveSmsStatus.execute(workspaceId, touchId, formOf(request, signature));
  }

  /** Takes an update of the workspace’s bot, with the secret that Telegram was given. */
  @RateLimit({ max: 1200, windowSeconds: 60 })
  @ApiBody({ schema: { type: 'object' } })
  @HttpCode(200)
  @Post('telegram/:workspaceId')
  telegram(
    @Param('workspaceId', AsId) workspaceId: string,
    @Headers('x-telegram-bot-api-secret-token') secret: string | undefined,
    @Body() update: object,
  ): Promise<TelegramReplyResponse> {
    return this.receiveTelegramUpdate.execute(workspaceId, secret, update);
  }
}

function formOf({ rawBody, url }: RawBodyRequest<FastifyRequest>, signature: string | undefined): SignedForm {
  return { signature, path: url, body: rawBody ?? Buffer.alloc(0) };
}
