import { Injectable } from '@nestjs/common';
import { SignedLinks } from '@funnelcast/service-kit';
import { readSender } from '../mail/sender.js';
import type { WorkspaceMailing } from '../mail/workspace-mailings.js';
import { RemindersConfig } from '../reminders.config.js';
import { fromBase32, toBase32 } from './base32.js';

const ADDRESS = /^bounces\+([a-z2-7]{52})@/i;

/** The address that a mail comes back to tells which mail it was: every touch has its own, and nobody can make one up. */
@Injectable()
export class ReturnPaths {
  private readonly installation: string;

  constructor(
    private readonly links: SignedLinks,
    private readonly config: RemindersConfig,
  ) {
    this.installation = readSender(config.mailFrom).address;
  }

  of(touchId: string, { returnPath }: Pick<WorkspaceMailing, 'returnPath'>): string {
    const { bounceDomain } = this.config;
    if (!bounceDomain) return this.installation;
    // Mail servers on the way may change the case of letters, which our usual tokens do not survive.
    const token = toBase32(Buffer.from(this.links.issue('bounce', touchId), 'base64url'));
    return `bounces+${token}@${returnPath ?? bounceDomain}`;
  }

  /** The touch, or null for an address that we never made. */
  read(address: string | undefined): string | null {
    const [, token] = ADDRESS.exec(address?.trim() ?? '') ?? [];
    return token ? this.links.read('bounce', fromBase32(token).toString('base64url')) : null;
  }
}
