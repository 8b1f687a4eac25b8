import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { PublicUrl } from '@funnelcast/service-kit';
import { ChannelWebhookNotAuthentic } from '../channel.errors.js';
import { ChannelSettings } from '../channel-settings.js';
import { isSignedByTwilio } from './twilio-signature.policy.js';

export interface SignedForm {
  signature: string | undefined;
  /** As it was called: path and query. */
  path: string;
  body: Buffer;
}

/** Reads what Twilio sends, once it has proved to be Twilio. */
@Injectable()
export class TwilioForms {
  constructor(
    private readonly settings: ChannelSettings,
    private readonly publicUrl: PublicUrl,
  ) {}

  async read(
    tx: Transaction,
    workspaceId: string,
    { signature, path, body }: SignedForm,
  ): Promise<URLSearchParams> {
    const kept = await this.settings.find(tx, workspaceId, 'sms');
    const form = new URLSearchParams(body.toString('utf8'));
    // Signed is the address that Twilio knows, whatever a proxy made of it on the way.
    const url = this.publicUrl.to(path);
    if (!kept?.settings || !isSignedByTwilio(signature, kept.settings.authToken, url, form)) {
      throw new ChannelWebhookNotAuthentic();
    }
    return form;
  }
}
