import type { components } from '../api/reminders';

type Schemas = components['schemas'];

export type Channel = Schemas['ChannelResponse'];
export type ChannelName = Channel['channel'];
export type SmsSetUp = Schemas['SetUpSmsRequest'];
export type WebhookSetUp = Schemas['SetUpWebhookRequest'];
export type WebhookSecret = Schemas['WebhookSecretResponse'];
export type TestResult = Schemas['TestChannelResponse'];
export type LetterSender = Schemas['LetterSenderResponse'];
export type SendingDomain = Schemas['SendingDomainResponse'];
export type DnsRecord = Schemas['DnsRecordResponse'];
export type NewDomain = Schemas['CreateSendingDomainRequest'];
export type DomainChange = Schemas['ChangeSendingDomainRequest'];
export type MailSettings = Schemas['MailSettingsResponse'];
export type MailSettingsChange = Schemas['ReplaceMailSettingsRequest'];
