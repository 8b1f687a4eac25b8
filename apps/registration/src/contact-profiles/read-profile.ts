import type { Transaction } from '@funnelcast/persistence';
import type { ContactProfile } from './profile-changes.policy.js';

/** In the order of the names, which is the same wherever it is shown. */
export async function readProfile(tx: Transaction, contactId: string): Promise<ContactProfile> {
  const attributes = await tx.query<ContactProfile['attributes']>(
    'select name, value from contact_attribute where contact_id = $1 order by name',
    [contactId],
  );
  const tags = await tx.query<{ tag: string }[]>(
    'select tag from contact_tag where contact_id = $1 order by lower(tag)',
    [contactId],
  );
  return { attributes, tags: tags.map(({ tag }) => tag) };
}
