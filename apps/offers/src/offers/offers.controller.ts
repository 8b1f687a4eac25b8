import { Body, Controller, Get, HttpStatus, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Roles } from '@funnelcast/service-kit';
import { ChangeOffer } from './change-offer.use-case.js';
import { CreateOffer } from './create-offer.use-case.js';
import { ListOffers } from './list-offers.query.js';
import {
  ChangeOfferRequest,
  CreateOfferRequest,
  ListOffersRequest,
  OfferListResponse,
  OfferResponse,
} from './offers.dto.js';

const AsId = new ParseUUIDPipe({ errorHttpStatusCode: HttpStatus.UNPROCESSABLE_ENTITY });

/** What webinars sell. */
@ApiTags('offers')
@Controller('api/v1/offers')
export class OffersController {
  constructor(
    private readonly createOffer: CreateOffer,
    private readonly changeOffer: ChangeOffer,
    private readonly listOffers: ListOffers,
  ) {}

  /** Lists the offers of the workspace. */
  @Get()
  async list(
    @CurrentMember() member: Member,
    @Query() filter: ListOffersRequest,
  ): Promise<OfferListResponse> {
    const { items, nextCursor } = await this.listOffers.execute(member.workspaceId, filter);
    return { items: items.map((offer) => OfferResponse.of(offer)), nextCursor };
  }

  /** Gives a webinar its offer, or answers 409 `webinar-has-offer`. */
  @Roles('owner', 'presenter')
  @Post()
  async create(
    @CurrentMember() member: Member,
    @Body() { webinarId, product, checkoutUrl, ...terms }: CreateOfferRequest,
  ): Promise<OfferResponse> {
    const offer = await this.createOffer.execute(member.workspaceId, webinarId, {
      ...terms,
      product: product ?? terms.title,
      checkoutUrl: checkoutUrl ?? null,
    });
    return OfferResponse.of(offer);
  }

  /** Changes an offer; deadlines that run already keep their end. */
  @Roles('owner', 'presenter')
  @Patch(':offerId')
  async change(
    @CurrentMember() member: Member,
    @Param('offerId', AsId) offerId: string,
    @Body() terms: ChangeOfferRequest,
  ): Promise<OfferResponse> {
    return OfferResponse.of(await this.changeOffer.execute(member.workspaceId, offerId, terms));
  }
}
