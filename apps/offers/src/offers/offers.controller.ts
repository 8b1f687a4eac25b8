import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  HttpStatus,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Roles } from '@funnelcast/service-kit';
import { ChangeOffer } from './change-offer.use-case.js';
import { CreateOffer } from './create-offer.use-case.js';
import { ListOffers } from './list-offers.query.js';
import { OfferListResponse, OfferResponse } from './offer.response.dto.js';
import { ChangeOfferRequest, CreateOfferRequest, ListOffersRequest } from './offers.dto.js';
import { WithdrawOffer } from './withdraw-offer.use-case.js';

const AsId = new ParseUUIDPipe({ errorHttpStatusCode: HttpStatus.UNPROCESSABLE_ENTITY });

/** What webinars and letters sell. */
@ApiTags('offers')
@Controller('api/v1/offers')
export class OffersController {
  constructor(
    private readonly createOffer: CreateOffer,
    private readonly changeOffer: ChangeOffer,
    private readonly listOffers: ListOffers,
    private readonly withdrawOffer: WithdrawOffer,
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

  /** Gives a webinar an offer, or makes one that letters alone sell. */
  @Roles('owner', 'presenter')
  @Post()
  async create(@CurrentMember() member: Member, @Body() body: CreateOfferRequest): Promise<OfferResponse> {
    return OfferResponse.of(
      await this.createOffer.execute(
        member.workspaceId,
        body.webinarId ?? null,
        CreateOfferRequest.read(body),
      ),
    );
  }

  /** Changes an offer; deadlines that run already keep their end. */
  @Roles('owner', 'presenter')
  @Patch(':offerId')
  async change(
    @CurrentMember() member: Member,
    @Param('offerId', AsId) offerId: string,
    @Body() body: ChangeOfferRequest,
  ): Promise<OfferResponse> {
    return OfferResponse.of(
      await this.changeOffer.execute(member.workspaceId, offerId, ChangeOfferRequest.read(body)),
    );
  }

  /** Takes an offer out of sale; its page says so, and it can be put back. */
  @Roles('owner', 'presenter')
  @Delete(':offerId')
  @HttpCode(HttpStatus.NO_CONTENT)
  async withdraw(@CurrentMember() member: Member, @Param('offerId', AsId) offerId: string): Promise<void> {
    await this.withdrawOffer.execute(member.workspaceId, offerId, true);
  }

  /** Puts an offer back into sale. */
  @Roles('owner', 'presenter')
  @Post(':offerId/restore')
  @HttpCode(HttpStatus.OK)
  async restore(
    @CurrentMember() member: Member,
    @Param('offerId', AsId) offerId: string,
  ): Promise<OfferResponse> {
    return OfferResponse.of(await this.withdrawOffer.execute(member.workspaceId, offerId, false));
  }
}
