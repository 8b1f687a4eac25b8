import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { ChannelChoices, type Leavable } from '../channel-addresses/channel-choices.js';
import { MailChoices } from './mail-choices.js';
import { type Preferences, ReadPreferences } from './read-preferences.query.js';

const LEAVE = `
  insert into preference as p (contact_id, workspace_id, unsubscribed_at) values ($1, $2, $3)
  on conflict (contact_id) do update set unsubscribed_at = excluded.unsubscribed_at where p.unsubscribed_at is null
  returning contact_id`;

/** A person who comes back says that the address works, so an earlier suppression ends too. */
const RETURN = `
  with changed as (
    update preference set unsubscribed_at = null, suppressed_at = null, suppression_reason = null
    where contact_id = $1 and workspace_id = $2 
      and (unsubscribed_at is not null or suppressed_at is not null)
    returning contact_id
  ) select contact_id from changed`;

const CHOOSE_OFFERS = `
  insert into preference (contact_id, workspace_id, offers_declined_at) values ($1, $2, $3)
  on conflict (contact_id) do update set offers_declined_at = excluded.offers_declined_at`;

export interface PreferenceChange {
  subscribed: boolean;
  /** Whether letters that sell may be among them; as before without it. */
  offers?: boolean;
  /** The other channels that are to change; the rest stays as it is. */
  channels?: { channel: Leavable; subscribed: boolean }[];
}

/** Lets a person leave every list, or come back. It counts at once, also for letters that are queued already. */
@Injectable()
export class ChangePreferences {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly choices: MailChoices,
    private readonly readPreferences: ReadPreferences,
    private readonly clock: Clock,
    private readonly channelChoices: ChannelChoices,
  ) {}

  async execute(
    token: string,
    { subscribed, offers, channels = [] }: PreferenceChange,
  ): Promise<Preferences> {
    const preferences = await this.readPreferences.execute(token);
    const { contactId, workspaceId } = preferences;
    const at = this.clock.now();
    const chosen = await this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      for (const choice of channels) await this.channelChoices.choose(tx, { workspaceId, contactId }, choice);
      if (offers !== undefined) await tx.query(CHOOSE_OFFERS, [contactId, workspaceId, offers ? null : at]);
      const changed = subscribed
        ? await tx.query<object[]>(RETURN, [contactId, workspaceId])
        : await tx.query<object[]>(LEAVE, [contactId, workspaceId, at]);
      if (changed.length > 0) {
        const choice = { workspaceId, contactId, at };
        await (subscribed ? this.choices.returned(tx, choice) : this.choices.left(tx, choice));
      }
      return channels.length > 0 ? this.channelChoices.of(tx, workspaceId, contactId) : preferences.channels;
    });
    return { ...preferences, subscribed, offers: offers ?? preferences.offers, channels: chosen };
  }
}
