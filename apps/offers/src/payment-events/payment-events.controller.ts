import {
  Controller,
  Get,
  Headers,
  HttpCode,
  HttpStatus,
  Param,
  ParseUUIDPipe,
  Post,
  type RawBodyRequest,
  Req,
} from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Public, RateLimit, Roles } from '@funnelcast/service-kit';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { PaymentMessage } from './payment-message.js';
import { PaymentEndpointResponse, PaymentEventResponse } from './payment-events.dto.js';
import { ReceivePaymentEvent } from './receive-payment-event.use-case.js';
import { ShowPaymentEndpoint } from './show-payment-endpoint.query.js';

const AsId = new ParseUUIDPipe({ errorHttpStatusCode: HttpStatus.UNPROCESSABLE_ENTITY });
const MESSAGE_SCHEMA = z.toJSONSchema(PaymentMessage, { io: 'input' }) as object;

/** How payment providers report orders. */
@ApiTags('orders')
@Controller('api/v1')
export class PaymentEventsController {
  constructor(
    private readonly showPaymentEndpoint: ShowPaymentEndpoint,
    private readonly receivePaymentEvent: ReceivePaymentEvent,
  ) {}

  /** Shows where a provider reports orders of this workspace, and the secret with which it signs. */
  @Roles('owner')
  @Get('payment-endpoint')
  show(@CurrentMember() { workspaceId }: Member): Promise<PaymentEndpointResponse> {
    return this.showPaymentEndpoint.execute(workspaceId);
  }

  /** Takes a message signed as Standard Webhooks says; a repeated one gets the answer of the first. */
  @Public()
  @Post('webhooks/orders/:workspaceId')
  @HttpCode(HttpStatus.OK)
  @RateLimit({ max: 600, windowSeconds: 60 })
  @ApiBody({ schema: MESSAGE_SCHEMA })
  async receive(
    @Param('workspaceId', AsId) workspaceId: string,
    @Headers() headers: Record<string, string | undefined>,
    @Req() { rawBody }: RawBodyRequest<FastifyRequest>,
  ): Promise<PaymentEventResponse> {
    return this.receivePaymentEvent.execute(workspaceId, {
      id: headers['webhook-id'],
      timestamp: headers['webhook-timestamp'],
      signature: headers['webhook-signature'],
      body: rawBody ?? Buffer.alloc(0),
    });
  }
}
