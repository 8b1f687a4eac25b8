import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import type { Channel, SettingsOf, SmsSettings } from './channel.js';
import { AddressNotUsable } from './channel.errors.js';
import { ChannelSettings } from './channel-settings.js';
import { phoneNumberOf } from './sms/phone-number.policy.js';
import { ConnectTelegram } from './telegram/connect-telegram.js';

export interface SmsSetUp {
  accountSid: string;
  authToken: string;
  from?: string;
  messagingServiceSid?: string;
}

/** Connects a workspace with a provider. What is kept can be used: whatever a provider can be asked about, it was. */
@Injectable()
export class SetUpChannel {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: ChannelSettings,
    private readonly connectTelegram: ConnectTelegram,
  ) {}

  sms(workspaceId: string, { accountSid, authToken, from, messagingServiceSid }: SmsSetUp): Promise<void> {
    const settings: SmsSettings = {
      accountSid,
      authToken,
      from: from ? senderOf(from) : null,
      messagingServiceSid: messagingServiceSid ?? null,
    };
    if (!settings.from && !settings.messagingServiceSid) {
      throw new AddressNotUsable('Messages need a sender: a number, a name, or a messaging service.');
    }
    return this.keep(workspaceId, 'sms', settings);
  }

  async telegram(workspaceId: string, { botToken }: { botToken: string }): Promise<void> {
    await this.keep(workspaceId, 'telegram', await this.connectTelegram.execute(workspaceId, botToken));
  }

  /** Answers the secret, which is never shown again. */
  async webhook(
    workspaceId: string,
    { url, secret = newSecret() }: { url: string; secret?: string },
  ): Promise<string> {
    await this.keep(workspaceId, 'webhook', { url, secret });
    return secret;
  }

  private keep<Name extends Channel>(
    workspaceId: string,
    channel: Name,
    settings: SettingsOf[Name],
  ): Promise<void> {
    return this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      this.settings.keep(tx, workspaceId, channel, settings),
    );
  }
}

const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

/** A number, or the name that some countries allow instead: up to eleven letters and digits. */
function senderOf(from: string): string {
  const number = phoneNumberOf(from);
  if (number) return number;
  if (/^(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}$/.test(from)) return from;
  throw new AddressNotUsable(
    'A sender is a number with its country, or a name of up to 11 letters and digits.',
  );
}
