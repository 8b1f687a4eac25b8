import {
  Body,
  Controller,
  Get,
  HttpCode,
  HttpStatus,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Roles } from '@funnelcast/service-kit';
import { AcceptLead } from './accept-lead.use-case.js';
import { handingOver } from './give-to-member.js';
import {
  LeadCountsResponse,
  HandedLeadListResponse,
  HandedLeadResponse,
  ListHandOffsRequest,
  OfferLeadsRequest,
  OfferLeadsResponse,
  TakeLeadsRequest,
  TakeLeadsResponse,
} from './hand-offs.dto.js';
import { ListHandOffs } from './list-hand-offs.query.js';
import { OfferLeads } from './offer-leads.use-case.js';
import { PassLeadOn } from './pass-lead-on.use-case.js';
import { TakeLeads } from './take-leads.use-case.js';

const AsId = new ParseUUIDPipe({ errorHttpStatusCode: HttpStatus.UNPROCESSABLE_ENTITY });

/** Who of sales has whom. */
@ApiTags('leads')
@Controller('api/v1/hand-offs')
export class HandOffsController {
  constructor(
    private readonly listHandOffs: ListHandOffs,
    private readonly offerLeads: OfferLeads,
    private readonly acceptLead: AcceptLead,
    private readonly takeLeads: TakeLeads,
    private readonly passLeadOn: PassLeadOn,
  ) {}

  /** Lists people who were handed over, the hottest first. */
  @Get()
  async list(
    @CurrentMember() { workspaceId, userId }: Member,
    @Query() { of, ...asked }: ListHandOffsRequest,
  ): Promise<HandedLeadListResponse> {
    const filter = { memberId: of === 'me' ? userId : null, ...asked };
    const { items, nextCursor } = await this.listHandOffs.execute(workspaceId, filter);
    return { items: items.map((lead) => HandedLeadResponse.of(lead)), nextCursor };
  }

  /** How many are offered to me, to be called, and wait for anybody. */
  @Get('counts')
  counts(@CurrentMember() { workspaceId, userId }: Member): Promise<LeadCountsResponse> {
    return this.listHandOffs.counts(workspaceId, userId);
  }

  /** Who has one person; 404 `lead-not-found` for somebody who was never handed over. */
  @Get(':contactId')
  async show(
    @CurrentMember() { workspaceId }: Member,
    @Param('contactId', AsId) contactId: string,
  ): Promise<HandedLeadResponse> {
    return HandedLeadResponse.of(await this.listHandOffs.one(workspaceId, contactId));
  }

  /**
   * Offers people to sales, whatever their stage: by the rules, or to a colleague; whom a member has disqualified is left out.
   * Whom somebody else has only an owner gives away; 409 `lead-with-somebody-else` when that leaves nobody.
   */
  @Roles('owner', 'sales')
  @Post()
  @HttpCode(HttpStatus.OK)
  async offer(
    @CurrentMember() member: Member,
    @Body() { contactIds, toMemberId }: OfferLeadsRequest,
  ): Promise<OfferLeadsResponse> {
    const by = handingOver(member);
    return { offered: await this.offerLeads.execute(member.workspaceId, contactIds, toMemberId ?? null, by) };
  }

  /** Takes a person who was offered to me, who waits for anybody, or whom nobody has; 409 `lead-with-somebody-else` when too late. */
  @Roles('owner', 'sales')
  @Put(':contactId/acceptance')
  @HttpCode(HttpStatus.OK)
  async accept(
    @CurrentMember() { workspaceId, userId }: Member,
    @Param('contactId', AsId) contactId: string,
  ): Promise<HandedLeadResponse> {
    await this.acceptLead.execute(workspaceId, userId, contactId);
    return HandedLeadResponse.of(await this.listHandOffs.one(workspaceId, contactId));
  }

  /** Takes several people: of them whoever may be taken one by one; 409 `lead-with-somebody-else` when that is nobody. */
  @Roles('owner', 'sales')
  @Post('acceptances')
  @HttpCode(HttpStatus.OK)
  acceptMany(
    @CurrentMember() { workspaceId, userId }: Member,
    @Body() { contactIds }: TakeLeadsRequest,
  ): Promise<TakeLeadsResponse> {
    return this.takeLeads.execute(workspaceId, userId, contactIds);
  }

  /** Passes an offered person on to the next. */
  @Roles('owner', 'sales')
  @Post(':contactId/pass-on')
  @HttpCode(HttpStatus.NO_CONTENT)
  async passOn(
    @CurrentMember() { workspaceId, userId }: Member,
    @Param('contactId', AsId) contactId: string,
  ): Promise<void> {
    await this.passLeadOn.execute(workspaceId, userId, contactId);
  }
}
