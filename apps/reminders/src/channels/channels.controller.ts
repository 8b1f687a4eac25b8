import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentMember, type Member, Roles } from '@funnelcast/service-kit';
import { CHANNELS } from './channel.js';
import {
  ChannelListResponse,
  ChannelParameters,
  ChannelResponse,
  SetUpSmsRequest,
  SetUpTelegramRequest,
  SetUpWebhookRequest,
  TestChannelRequest,
  TestChannelResponse,
  WebhookSecretResponse,
} from './channels.dto.js';
import { ListChannels } from './list-channels.query.js';
import { RemoveChannel } from './remove-channel.use-case.js';
import { SetUpChannel } from './set-up-channel.use-case.js';
import { TestChannel } from './test-channel.use-case.js';

/** How the workspace reaches people besides e-mail. */
@Roles('owner')
@ApiTags('channels')
@Controller('api/v1/channels')
export class ChannelsController {
  constructor(
    private readonly listChannels: ListChannels,
    private readonly setUpChannel: SetUpChannel,
    private readonly removeChannel: RemoveChannel,
    private readonly testChannel: TestChannel,
  ) {}

  /** Lists all channels, set up or not. */
  @Get()
  async list(@CurrentMember() { workspaceId }: Member): Promise<ChannelListResponse> {
    const channels = await this.listChannels.execute(workspaceId);
    return { items: channels.map((channel) => ChannelResponse.of(channel)), nextCursor: null };
  }

  /** Sends text messages through a Twilio account. */
  @HttpCode(204)
  @Put('sms')
  sms(@CurrentMember() { workspaceId }: Member, @Body() request: SetUpSmsRequest): Promise<void> {
    return this.setUpChannel.sms(workspaceId, request);
  }

  /** Sends through a Telegram bot, or answers 422 `channel-settings-refused` when Telegram does not know it. */
  @HttpCode(204)
  @Put('telegram')
  telegram(@CurrentMember() { workspaceId }: Member, @Body() request: SetUpTelegramRequest): Promise<void> {
    return this.setUpChannel.telegram(workspaceId, request);
  }

  /** Posts messages to an address of one’s own, and wakes one that had been disabled. */
  @Put('webhook')
  async webhook(
    @CurrentMember() { workspaceId }: Member,
    @Body() request: SetUpWebhookRequest,
  ): Promise<WebhookSecretResponse> {
    return { secret: await this.setUpChannel.webhook(workspaceId, request) };
  }

  /** Forgets the settings of a channel. */
  @ApiParam({ name: 'channel', enum: CHANNELS })
  @HttpCode(204)
  @Delete(':channel')
  remove(@CurrentMember() { workspaceId }: Member, @Param() { channel }: ChannelParameters): Promise<void> {
    return this.removeChannel.execute(workspaceId, channel);
  }

  /** Sends a test message, and tells what the provider said. */
  @ApiParam({ name: 'channel', enum: CHANNELS })
  @HttpCode(200)
  @Post(':channel/test')
  test(
    @CurrentMember() { workspaceId }: Member,
    @Param() { channel }: ChannelParameters,
    @Body() { address }: TestChannelRequest,
  ): Promise<TestChannelResponse> {
    return this.testChannel.execute(workspaceId, channel, address ?? undefined);
  }
}
