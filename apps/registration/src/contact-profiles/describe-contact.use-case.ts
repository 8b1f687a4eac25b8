import { Injectable } from '@nestjs/common';
import { ContactDescribed, ContactTagged } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import { insertRows, type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { Contact } from '../contacts/contact.entity.js';
import { ContactNotFound } from '../contacts/contact.errors.js';
import { MOST_ATTRIBUTES, MOST_TAGS, TooManyAttributes, TooManyTags } from './contact-profile.errors.js';
import {
  type ContactProfile,
  type ProfileChanges,
  profileChanges,
  type ProfileWishes,
} from './profile-changes.policy.js';
import { readProfile } from './read-profile.js';

export interface DescribeContactCommand extends ProfileWishes {
  workspaceId: string;
  contactId: string;
}

/** Notes what members know about a contact, and tells the other services what is new in it. */
@Injectable()
export class DescribeContact {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  execute({ workspaceId, contactId, ...wishes }: DescribeContactCommand): Promise<ContactProfile> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await this.lock(tx, contactId);
      const changes = profileChanges(await readProfile(tx, contactId), wishes);
      await write(tx, { workspace_id: workspaceId, contact_id: contactId }, changes);
      const profile = await readProfile(tx, contactId);
      if (profile.attributes.length > MOST_ATTRIBUTES) throw new TooManyAttributes();
      if (profile.tags.length > MOST_TAGS) throw new TooManyTags();
      await this.announce(tx, { workspaceId, contactId }, changes);
      return profile;
    });
  }

  /** One after the other, so that each says what it changed; registrations, which only refer to the contact, pass by. */
  private async lock(tx: Transaction, id: string): Promise<void> {
    const contact = await tx.findOne(Contact, { where: { id }, lock: { mode: 'for_no_key_update' } });
    if (!contact) throw new ContactNotFound();
  }

  private async announce(
    tx: Transaction,
    { workspaceId, contactId }: { workspaceId: string; contactId: string },
    { attributes, added, removed }: ProfileChanges,
  ): Promise<void> {
    const at = this.clock.now().toISOString();
    const about = { workspaceId, subject: contactId };
    if (Object.keys(attributes).length > 0)
      await this.outbox.add(tx, ContactDescribed, { ...about, data: { contactId, attributes, at } });
    if (added.length + removed.length > 0)
      await this.outbox.add(tx, ContactTagged, { ...about, data: { contactId, added, removed, at } });
  }
}

interface Whose {
  workspace_id: string;
  contact_id: string;
}

async function write(
  tx: Transaction,
  whose: Whose,
  { attributes, added, removed }: ProfileChanges,
): Promise<void> {
  const told = Object.entries(attributes);
  const gone = told.filter(([, value]) => value === '').map(([name]) => name);
  const kept = told.filter(([, value]) => value !== '').map(([name, value]) => ({ ...whose, name, value }));
  if (gone.length > 0)
    await tx.query('delete from contact_attribute where contact_id = $1 and name = any ($2)', [
      whose.contact_id,
      gone,
    ]);
  await insertRows(tx, 'contact_attribute', kept, {
    onConflict: '(contact_id, name) do update set value = excluded.value',
  });
  if (removed.length > 0)
    await tx.query('delete from contact_tag where contact_id = $1 and tag = any ($2)', [
      whose.contact_id,
      removed,
    ]);
  await insertRows(
    tx,
    'contact_tag',
    added.map((tag) => ({ ...whose, tag })),
  );
}
