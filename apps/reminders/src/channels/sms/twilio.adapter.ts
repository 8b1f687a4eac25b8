import { Injectable } from '@nestjs/common';
import { PublicUrl } from '@funnelcast/service-kit';
import type { ChannelAdapter, ChannelFailure, ChannelMessage, SmsSettings } from '../channel.js';
import { ChannelsConfig } from '../channels.config.js';
import { callProvider } from '../provider-call.js';
import { smsStatusPath } from './sms-paths.js';
import { judgeTwilioFailure } from './twilio-failure.policy.js';

/** Sends text messages by Twilio's Programmable Messaging. */
@Injectable()
export class TwilioAdapter implements ChannelAdapter<'sms'> {
  readonly channel = 'sms';

  constructor(
    private readonly config: ChannelsConfig,
    private readonly publicUrl: PublicUrl,
  ) {}

  async deliver(message: ChannelMessage, settings: SmsSettings): Promise<ChannelFailure | undefined> {
    const { accountSid, authToken } = settings;
    const answer = await callProvider(
      `${this.config.twilioApiUrl}/2010-04-01/Accounts/${accountSid}/Messages.json`,
      {
        headers: { authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}` },
        body: this.formOf(message, settings),
      },
    );
    if (answer.status === undefined) return judgeTwilioFailure(answer);
    if (answer.status === 201) return undefined;
    const { code, message: text } = answer.body;
    return judgeTwilioFailure({
      ...answer,
      message: typeof text === 'string' ? text : `status ${answer.status}`,
      ...(typeof code === 'number' ? { code } : {}),
    });
  }

  private formOf(
    { workspaceId, touchId, address, text }: ChannelMessage,
    settings: SmsSettings,
  ): URLSearchParams {
    const form = new URLSearchParams({ To: address, Body: text });
    if (settings.messagingServiceSid) form.set('MessagingServiceSid', settings.messagingServiceSid);
    else form.set('From', settings.from ?? '');
    // Twilio refuses a message whose callback it could never reach, such as one on this machine.
    if (this.publicUrl.origin.startsWith('https:')) {
      form.set('StatusCallback', this.publicUrl.to(smsStatusPath(workspaceId, touchId)));
    }
    return form;
  }
}
