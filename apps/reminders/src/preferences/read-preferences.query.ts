import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { SignedLinks } from '@funnelcast/service-kit';
import { PreferencesNotFound } from './preference.errors.js';

export interface Preferences {
  contactId: string;
  workspaceId: string;
  subscribed: boolean;
  offers: boolean;
  email: string;
  workspaceName: string;
}

/** What the holder of a personal link has chosen. Only looks; changes need a POST. */
@Injectable()
export class ReadPreferences {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: SignedLinks,
  ) {}

  async execute(token: string): Promise<Preferences> {
    const contactId = this.links.read('preferences', token);
    if (!contactId) throw new PreferencesNotFound();
    const [found] = await this.unitOfWork.acrossWorkspaces((tx) =>
      tx.query<Preferences[]>(
        `select c.id as "contactId", c.workspace_id as "workspaceId", p.unsubscribed_at is null as subscribed,
           p.offers_declined_at is null as offers, c.email, coalesce(w.name, '') as "workspaceName"
         from contact c
         left join preference p on p.contact_id = c.id
         left join workspace w on w.workspace_id = c.workspace_id
         where c.id = $1`,
        [contactId],
      ),
    );
    if (!found) throw new PreferencesNotFound();
    return { ...found, email: shorten(found.email) };
  }
}

/** Enough to recognise one's own address, too little to give it away. */
function shorten(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}…${email.slice(at)}`;
}
