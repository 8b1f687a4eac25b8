import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  HttpStatus,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  type RawBodyRequest,
  Req,
} from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Public, RateLimit, Roles } from '@funnelcast/service-kit';
import type { FastifyRequest } from 'fastify';
import { PaymentSettings } from './payment-settings.use-case.js';
import { ReceiveStripeEvent } from './receive-stripe-event.use-case.js';
import { SetUpStripeRequest, StripeEventResponse, StripeSettingsResponse } from './stripe-payments.dto.js';

const AsId = new ParseUUIDPipe({ errorHttpStatusCode: HttpStatus.UNPROCESSABLE_ENTITY });

/** Payments through an account at Stripe. */
@ApiTags('orders')
@Controller('api/v1')
export class StripePaymentsController {
  constructor(
    private readonly settings: PaymentSettings,
    private readonly receiveStripeEvent: ReceiveStripeEvent,
  ) {}

  /** Shows whether offers can be paid through Stripe, and where Stripe has to report. */
  @Roles('owner')
  @Get('payment-settings/stripe')
  async show(@CurrentMember() { workspaceId }: Member): Promise<StripeSettingsResponse> {
    return StripeSettingsResponse.of(await this.settings.show(workspaceId));
  }

  /** Sets up the account with which offers are paid. */
  @Roles('owner')
  @Put('payment-settings/stripe')
  async setUp(
    @CurrentMember() { workspaceId }: Member,
    @Body() keys: SetUpStripeRequest,
  ): Promise<StripeSettingsResponse> {
    return StripeSettingsResponse.of(await this.settings.setUp(workspaceId, keys));
  }

  /** Forgets the keys; nothing can be paid through Stripe any more. */
  @Roles('owner')
  @Delete('payment-settings/stripe')
  @HttpCode(HttpStatus.NO_CONTENT)
  remove(@CurrentMember() { workspaceId }: Member): Promise<void> {
    return this.settings.remove(workspaceId);
  }

  /** Takes a message that Stripe signed; a repeated one changes nothing. */
  @Public()
  @Post('webhooks/stripe/:workspaceId')
  @HttpCode(HttpStatus.OK)
  @RateLimit({ max: 600, windowSeconds: 60 })
  @ApiBody({ schema: { type: 'object', description: 'An event of Stripe.' } })
  async receive(
    @Param('workspaceId', AsId) workspaceId: string,
    @Headers('stripe-signature') signature: string | undefined,
    @Req() { rawBody }: RawBodyRequest<FastifyRequest>,
  ): Promise<StripeEventResponse> {
    await this.receiveStripeEvent.execute(workspaceId, rawBody ?? Buffer.alloc(0), signature);
    return { received: true };
  }
}
