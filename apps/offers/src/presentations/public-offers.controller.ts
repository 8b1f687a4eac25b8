import { Body, Controller, Get, Header, HttpCode, HttpStatus, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public, RateLimit } from '@funnelcast/service-kit';
import { AskPrice } from './ask-price.query.js';
import { ClickOffer } from './click-offer.use-case.js';
import { OpenPersonalOffer } from './open-personal-offer.use-case.js';
import { OrderOffer } from './order-offer.use-case.js';
import {
  AskedPriceResponse,
  AskPriceRequest,
  OrderedOfferResponse,
  OrderOfferRequest,
  PersonalOfferResponse,
  ShowPersonalOfferRequest,
} from './personal-offers.dto.js';

/** The offer as the person with the link sees it. */
@Public()
@ApiTags('public')
@Controller('api/v1/public/offers/:token')
export class PublicOffersController {
  constructor(
    private readonly openPersonalOffer: OpenPersonalOffer,
    private readonly clickOffer: ClickOffer,
    private readonly askPrice: AskPrice,
    private readonly orderOffer: OrderOffer,
  ) {}

  /** Shows the offer; the first look starts the personal deadline, and no look counts as a click. */
  @Get()
  @Header('cache-control', 'no-store')
  @RateLimit({ max: 120, windowSeconds: 60, link: 'token' })
  async show(
    @Param('token') token: string,
    @Query() { offerId }: ShowPersonalOfferRequest,
  ): Promise<PersonalOfferResponse> {
    return PersonalOfferResponse.of(await this.openPersonalOffer.execute(token, offerId));
  }

  /** Tells what so many pieces would cost this person with that code, or answers 422 `promo-code-refused`. */
  @Get('price')
  @Header('cache-control', 'no-store')
  @RateLimit({ max: 60, windowSeconds: 60, link: 'token' })
  async price(@Param('token') token: string, @Query() asked: AskPriceRequest): Promise<AskedPriceResponse> {
    const { currency, ...price } = await this.askPrice.execute(token, asked);
    return AskedPriceResponse.of(price, currency);
  }

  /** Asks for the offer, or answers 410 `offer-expired` after the personal deadline. */
  @Post('click')
  @HttpCode(HttpStatus.OK)
  @RateLimit({ max: 60, windowSeconds: 60, link: 'token' })
  async click(
    @Param('token') token: string,
    @Query() { offerId }: ShowPersonalOfferRequest,
  ): Promise<PersonalOfferResponse> {
    return PersonalOfferResponse.of(await this.clickOffer.execute(token, offerId));
  }

  /** Orders it, keeps it for the buyer while they pay, and tells where; or answers 409 `sold-out` or `price-changed`. */
  @Post('orders')
  @HttpCode(HttpStatus.OK)
  @RateLimit({ max: 30, windowSeconds: 60, link: 'token' })
  async order(
    @Param('token') token: string,
    @Body() asked: OrderOfferRequest,
  ): Promise<OrderedOfferResponse> {
    return this.orderOffer.execute(token, asked);
  }
}
