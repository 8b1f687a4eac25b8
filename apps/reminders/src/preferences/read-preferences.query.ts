import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { SignedLinks } from '@funnelcast/service-kit';
import { type ChannelChoice, ChannelChoices } from '../channel-addresses/channel-choices.js';
import { PreferencesNotFound } from './preference.errors.js';

export interface Preferences {
  contactId: string;
  workspaceId: string;
  subscribed: boolean;
  offers: boolean;
  email: string;
  workspaceName: string;
  /** The channels besides e-mail. */
  channels: ChannelChoice[];
}

/** What the holder of a personal link has chosen. Only looks; changes need a POST. */
@Injectable()
export class ReadPreferences {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: SignedLinks,
    private readonly channelChoices: ChannelChoices,
  ) {}

  async execute(token: string): Promise<Preferences> {
    const contactId = this.links.read('preferences', token);
    if (!contactId) throw new PreferencesNotFound();
    return this.unitOfWork.acrossWorkspaces(async (tx) => {
      const [found] = await tx.query<Omit<Preferences, 'channels'>[]>(
        `select c.id as "contactId", c.workspace_id as "workspaceId", p.unsubscribed_at is null as subscribed,
           p.offers_declined_at is null as offers, c.email, coalesce(w.name, '') as "workspaceName"
         from contact c
         left join preference p on p.contact_id = c.id
         left join workspace w on w.workspace_id = c.workspace_id
         where c.id = $1`,
        [contactId],
      );
      if (!found) throw new PreferencesNotFound();
      const channels = await this.channelChoices.of(tx, found.workspaceId, contactId);
      return { ...found, email: shorten(found.email), channels };
    });
  }
}

/** Enough to recognise one's own address, too little to give it away. */
function shorten(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}…${email.slice(at)}`;
}
