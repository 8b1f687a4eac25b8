import { insertRows, type Transaction } from '@funnelcast/persistence';
import { MOST_ATTRIBUTES, MOST_TAGS } from '../contact-profiles/contact-profile.errors.js';
import type { RowProfile } from './row-profile.policy.js';

/** What was not known of a contact before. */
export interface AddedToProfile {
  contactId: string;
  attributes: Record<string, string>;
  tags: string[];
}

type Described = RowProfile & { email: string };

interface Room {
  id: string;
  email: string;
  attributes: number;
  tags: number;
}

/** One after the other with members who edit the same profile, in the order in which contacts are written. */
const HOLD = `
  select from contact where email = any($1) order by email for no key update`;

const ROOM = `
  select c.id, c.email,
         (select count(*)::int from contact_attribute a where a.contact_id = c.id) as attributes,
         (select count(*)::int from contact_tag t where t.contact_id = c.id) as tags
  from contact c where c.email = any($1)`;

/** Fills gaps: what a member has written is worth more than a file. Answers what became known, for each who got something. */
export async function addToProfiles(
  tx: Transaction,
  workspaceId: string,
  people: readonly Described[],
): Promise<AddedToProfile[]> {
  const described = people.filter(({ attributes, tags }) => attributes.length + tags.length > 0);
  if (described.length === 0) return [];
  const emails = described.map(({ email }) => email);
  await tx.query(HOLD, [emails]);
  const room = new Map((await tx.query<Room[]>(ROOM, [emails])).map((one) => [one.email, one]));
  const rows = described.flatMap((person) => {
    const contact = room.get(person.email);
    return contact ? [{ contact, whose: { workspace_id: workspaceId, contact_id: contact.id }, person }] : [];
  });
  const attributes = await insertRows<{ contact_id: string; name: string; value: string }>(
    tx,
    'contact_attribute',
    rows.flatMap(({ contact, whose, person }) =>
      person.attributes
        .slice(0, Math.max(0, MOST_ATTRIBUTES - contact.attributes))
        .map(({ name, value }) => ({ ...whose, name, value })),
    ),
    { onConflict: '(contact_id, name) do nothing', returning: 'contact_id, name, value' },
  );
  const tags = await insertRows<{ contact_id: string; tag: string }>(
    tx,
    'contact_tag',
    rows.flatMap(({ contact, whose, person }) =>
      person.tags.slice(0, Math.max(0, MOST_TAGS - contact.tags)).map((tag) => ({ ...whose, tag })),
    ),
    { onConflict: 'do nothing', returning: 'contact_id, tag' },
  );
  return gathered(attributes, tags);
}

function gathered(
  attributes: readonly { contact_id: string; name: string; value: string }[],
  tags: readonly { contact_id: string; tag: string }[],
): AddedToProfile[] {
  const found = new Map<string, AddedToProfile>();
  const of = (contactId: string): AddedToProfile => {
    const added = found.get(contactId) ?? { contactId, attributes: {}, tags: [] };
    found.set(contactId, added);
    return added;
  };
  for (const { contact_id, name, value } of attributes) of(contact_id).attributes[name] = value;
  for (const { contact_id, tag } of tags) of(contact_id).tags.push(tag);
  return [...found.values()];
}
