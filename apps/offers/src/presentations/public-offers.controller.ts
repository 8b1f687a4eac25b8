import { Controller, Get, Header, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public, RateLimit } from '@funnelcast/service-kit';
import { ClickOffer } from './click-offer.use-case.js';
import { OpenPersonalOffer } from './open-personal-offer.use-case.js';
import { PersonalOfferResponse } from './personal-offers.dto.js';

/** The offer as the person with the link sees it. */
@Public()
@ApiTags('public')
@Controller('api/v1/public/offers/:token')
export class PublicOffersController {
  constructor(
    private readonly openPersonalOffer: OpenPersonalOffer,
    private readonly clickOffer: ClickOffer,
  ) {}

  /** Shows the offer; the first look starts the personal deadline, and no look counts as a click. */
  @Get()
  @Header('cache-control', 'no-store')
  @RateLimit({ max: 120, windowSeconds: 60 })
  async show(@Param('token') token: string): Promise<PersonalOfferResponse> {
    return PersonalOfferResponse.of(await this.openPersonalOffer.execute(token));
  }

  /** Asks for the offer, or answers 410 `offer-expired` after the personal deadline. */
  @Post('click')
  @HttpCode(HttpStatus.OK)
  @RateLimit({ max: 60, windowSeconds: 60 })
  async click(@Param('token') token: string): Promise<PersonalOfferResponse> {
    return PersonalOfferResponse.of(await this.clickOffer.execute(token));
  }
}
