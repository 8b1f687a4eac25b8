import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Roles } from '@funnelcast/service-kit';
import { ChangeSendingDomain } from './change-sending-domain.use-case.js';
import { CreateSendingDomain } from './create-sending-domain.use-case.js';
import { RemoveSendingDomain } from './remove-sending-domain.use-case.js';
import type { SendingDomainView } from './sending-domain.js';
import {
  ChangeSendingDomainRequest,
  CreateSendingDomainRequest,
  SendingDomainListResponse,
  SendingDomainResponse,
} from './sending-domain.dto.js';
import { SendingDomains } from './sending-domains.query.js';
import { VerifySendingDomain } from './verify-sending-domain.use-case.js';

@Roles('owner')
@ApiTags('sending-domains')
@Controller('api/v1/sending-domains')
export class SendingDomainsController {
  constructor(
    private readonly domains: SendingDomains,
    private readonly createDomain: CreateSendingDomain,
    private readonly changeDomain: ChangeSendingDomain,
    private readonly verifyDomain: VerifySendingDomain,
    private readonly removeDomain: RemoveSendingDomain,
  ) {}

  /** Lists the domains under which the workspace writes; the first that is verified is used. */
  @Get()
  async list(@CurrentMember() { workspaceId }: Member): Promise<SendingDomainListResponse> {
    const domains = await this.domains.list(workspaceId);
    return { items: domains.map(toResponse), nextCursor: null };
  }

  /** Adds a domain and makes its keys; the answer tells what to publish. */
  @Post()
  async create(
    @CurrentMember() { workspaceId }: Member,
    @Body() request: CreateSendingDomainRequest,
  ): Promise<SendingDomainResponse> {
    return toResponse(await this.createDomain.execute(workspaceId, request));
  }

  /** Tells one domain with what has to be published. */
  @Get(':id')
  async find(
    @CurrentMember() { workspaceId }: Member,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SendingDomainResponse> {
    return toResponse(await this.domains.find(workspaceId, id));
  }

  /** Replaces the shown name, the warm-up and the hours; what is left out ends. */
  @Put(':id')
  async change(
    @CurrentMember() { workspaceId }: Member,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() request: ChangeSendingDomainRequest,
  ): Promise<SendingDomainResponse> {
    return toResponse(await this.changeDomain.execute(workspaceId, id, request));
  }

  /** Looks up what is published, and begins or ends sending under the domain. */
  @HttpCode(200)
  @Post(':id/verify')
  async verify(
    @CurrentMember() { workspaceId }: Member,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SendingDomainResponse> {
    return toResponse(await this.verifyDomain.execute(workspaceId, id));
  }

  /** Removes a domain with its keys. */
  @HttpCode(204)
  @Delete(':id')
  async remove(
    @CurrentMember() { workspaceId }: Member,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.removeDomain.execute(workspaceId, id);
  }
}

function toResponse(view: SendingDomainView): SendingDomainResponse {
  const { id, domain, fromAddress, fromName, warmUp, window, records, checkedAt, verifiedAt, createdAt } =
    view;
  return {
    id,
    domain,
    fromAddress,
    fromName,
    warmUp,
    window,
    records,
    checkedAt: checkedAt?.toISOString() ?? null,
    verifiedAt: verifiedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}
