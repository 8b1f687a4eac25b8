import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member } from '@funnelcast/service-kit';
import { CHANNELS } from '../channels/channel.js';
import {
  ChannelAddressListResponse,
  ChannelAddressParameters,
  ChannelAddressResponse,
  KeepChannelAddressRequest,
  ListChannelAddressesRequest,
  TelegramLinkResponse,
} from './channel-addresses.dto.js';
import { FindTelegramLink } from './find-telegram-link.query.js';
import { ForgetChannelAddress } from './forget-channel-address.use-case.js';
import { KeepChannelAddress } from './keep-channel-address.use-case.js';
import { ListChannelAddresses } from './list-channel-addresses.query.js';

/** Where contacts can be reached besides e-mail. */
@ApiTags('channels')
@Controller('api/v1/channel-addresses')
export class ChannelAddressesController {
  constructor(
    private readonly listChannelAddresses: ListChannelAddresses,
    private readonly keepChannelAddress: KeepChannelAddress,
    private readonly forgetChannelAddress: ForgetChannelAddress,
    private readonly findTelegramLink: FindTelegramLink,
  ) {}

  /** Lists the addresses of one contact. */
  @Get()
  async list(
    @CurrentMember() { workspaceId }: Member,
    @Query() { contactId }: ListChannelAddressesRequest,
  ): Promise<ChannelAddressListResponse> {
    const addresses = await this.listChannelAddresses.execute(workspaceId, contactId);
    return { items: addresses.map((address) => ChannelAddressResponse.of(address)), nextCursor: null };
  }

  /** Tells the link by which the contact joins the workspace’s bot, or answers 404 `channel-not-set-up`. */
  @Get(':contactId/telegram-link')
  async telegramLink(
    @CurrentMember() { workspaceId }: Member,
    @Param('contactId', ParseUUIDPipe) contactId: string,
  ): Promise<TelegramLinkResponse> {
    return { url: await this.findTelegramLink.execute(workspaceId, contactId) };
  }

  /** Keeps the contact’s address on a channel, or answers 409 `person-has-left` to an agreement that is not ours to give. */
  @ApiParam({ name: 'contactId', format: 'uuid' })
  @ApiParam({ name: 'channel', enum: CHANNELS })
  @HttpCode(204)
  @Put(':contactId/:channel')
  keep(
    @CurrentMember() { workspaceId }: Member,
    @Param() { contactId, channel }: ChannelAddressParameters,
    @Body() { address, optedIn, source }: KeepChannelAddressRequest,
  ): Promise<void> {
    return this.keepChannelAddress.execute(workspaceId, {
      contactId,
      channel,
      address,
      optedIn,
      source: source ?? undefined,
    });
  }

  /** Takes the address away; what a person said stays, so that it answers 409 `person-has-left`. */
  @ApiParam({ name: 'contactId', format: 'uuid' })
  @ApiParam({ name: 'channel', enum: CHANNELS })
  @HttpCode(204)
  @Delete(':contactId/:channel')
  forget(
    @CurrentMember() { workspaceId }: Member,
    @Param() { contactId, channel }: ChannelAddressParameters,
  ): Promise<void> {
    return this.forgetChannelAddress.execute(workspaceId, contactId, channel);
  }
}
