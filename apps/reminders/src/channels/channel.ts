import type { Delivery } from '../mail/delivery.policy.js';

/** How a message reaches a person, besides e-mail. */
export const CHANNELS = ['sms', 'telegram', 'webhook'] as const;
export type Channel = (typeof CHANNELS)[number];

/** One message for one person, ready to be sent. */
export interface ChannelMessage {
  touchId: string;
  workspaceId: string;
  contactId: string;
  /** A number, a chat, or whatever a gateway calls its people by; empty for a webhook that reaches nobody in person. */
  address: string;
  subject: string | null;
  text: string;
  /** What else a webhook is told. */
  data?: object;
}

/** Why a message was not taken: as for a mail, and what only these channels know. */
export type ChannelFailure = Delivery & {
  /** What the provider asked for, where it did. */
  retryAfterSeconds?: number;
  /** With `suppress`: it was the person who left, at the provider. */
  leftByPerson?: boolean;
  /** The whole endpoint wants no more messages. */
  endpointGone?: boolean;
};

export interface SmsSettings {
  accountSid: string;
  authToken: string;
  /** The sender's number or name; one of the two. */
  from: string | null;
  messagingServiceSid: string | null;
}

export interface TelegramSettings {
  botToken: string;
  botName: string;
  /** What Telegram says with each update, to prove that it is Telegram. */
  updateSecret: string;
}

export interface WebhookSettings {
  url: string;
  /** Standard Webhooks: `whsec_…`. */
  secret: string;
}

export interface SettingsOf {
  sms: SmsSettings;
  telegram: TelegramSettings;
  webhook: WebhookSettings;
}

/** The way out of one channel. Nothing when the provider took the message, otherwise why not. */
export interface ChannelAdapter<Name extends Channel> {
  readonly channel: Name;
  deliver(message: ChannelMessage, settings: SettingsOf[Name]): Promise<ChannelFailure | undefined>;
}
