import { OutgoingCalls, OutgoingConfig, provideConfig } from '@funnelcast/service-kit';
import { ChannelAddresses } from '../channel-addresses/channel-addresses.js';
import { ChannelAddressesController } from '../channel-addresses/channel-addresses.controller.js';
import { ChannelChoices } from '../channel-addresses/channel-choices.js';
import { HumanChannels } from '../channel-addresses/human-channels.js';
import { FindTelegramLink } from '../channel-addresses/find-telegram-link.query.js';
import { ForgetChannelAddress } from '../channel-addresses/forget-channel-address.use-case.js';
import { KeepChannelAddress } from '../channel-addresses/keep-channel-address.use-case.js';
import { ListChannelAddresses } from '../channel-addresses/list-channel-addresses.query.js';
import { ChannelAdapters } from './channel-adapters.js';
import { ChannelSettings } from './channel-settings.js';
import { ChannelWebhooksController } from './channel-webhooks.controller.js';
import { ChannelsConfig } from './channels.config.js';
import { ChannelsController } from './channels.controller.js';
import { DeliverMessage } from './deliver-message.js';
import { ListChannels } from './list-channels.query.js';
import { MessageRenderer } from './message-renderer.js';
import { RemoveChannel } from './remove-channel.use-case.js';
import { Replies } from './replies.js';
import { SetUpChannel } from './set-up-channel.use-case.js';
import { ReceiveSmsStatus } from './sms/receive-sms-status.use-case.js';
import { ReceiveSms } from './sms/receive-sms.use-case.js';
import { TwilioForms } from './sms/twilio-forms.js';
import { TwilioAdapter } from './sms/twilio.adapter.js';
import { ConnectTelegram } from './telegram/connect-telegram.js';
import { ReceiveTelegramUpdate } from './telegram/receive-telegram-update.use-case.js';
import { TelegramBot } from './telegram/telegram-bot.js';
import { TelegramConversation } from './telegram/telegram-conversation.js';
import { TelegramLink } from './telegram/telegram-link.js';
import { TelegramAdapter } from './telegram/telegram.adapter.js';
import { TestChannel } from './test-channel.use-case.js';
import { TestMessage } from './test-message.js';
import { WebhookAdapter } from './webhook/webhook.adapter.js';

/** What the module lists for the channels besides e-mail, in one place beside them. */
export const channelParts = {
  controllers: [ChannelsController, ChannelWebhooksController, ChannelAddressesController],
  providers: [
    provideConfig(ChannelsConfig),
    provideConfig(OutgoingConfig),
    ChannelSettings,
    ListChannels,
    SetUpChannel,
    RemoveChannel,
    TestChannel,
    TestMessage,
    DeliverMessage,
    ChannelAdapters,
    MessageRenderer,
    Replies,
    TwilioAdapter,
    TwilioForms,
    ReceiveSms,
    ReceiveSmsStatus,
    TelegramAdapter,
    TelegramBot,
    TelegramConversation,
    TelegramLink,
    ConnectTelegram,
    ReceiveTelegramUpdate,
    WebhookAdapter,
    OutgoingCalls,
    ChannelAddresses,
    ChannelChoices,
    HumanChannels,
    FindTelegramLink,
    KeepChannelAddress,
    ForgetChannelAddress,
    ListChannelAddresses,
  ],
};
