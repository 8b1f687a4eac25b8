import { ContactCaptured, ContactDescribed, ContactTagged } from '@funnelcast/contracts';
import { type NewFact, type Outbox, told, type ToldFacts } from '@funnelcast/messaging';
import { insertRows, newId, type Transaction } from '@funnelcast/persistence';
import type { ClaimedImport } from './claim-contact-import.js';
import { type AddedToProfile, addToProfiles } from './add-to-profiles.js';
import type { ImportedPerson, RefusalReason } from './contact-row.policy.js';
import type { RowProfile } from './row-profile.policy.js';

export interface RefusedRow {
  line: number;
  reason: RefusalReason;
  cells: string[];
}

export interface ContactSet {
  people: (ImportedPerson & RowProfile)[];
  refused: RefusedRow[];
}

type NewPerson = ImportedPerson & RowProfile & { id: string };

/**
 * Adds those who are not known, tells of them, and answers how many they were. Of somebody who is known nothing changes; a
 * profile only gets what it lacked.
 */
export async function writeContactSet(
  outbox: Outbox,
  tx: Transaction,
  claimed: ClaimedImport,
  { people, refused }: ContactSet,
): Promise<number> {
  const once = onceEach(people);
  const added = await addNewcomers(tx, claimed, once);
  const profiles = await addToProfiles(tx, claimed.workspaceId, once);
  await outbox.addTold(
    tx,
    told(
      ContactCaptured,
      added.map((person) => captureOf(person, claimed)),
    ),
    ...profileFacts(claimed, profiles),
  );
  await insertRows(
    tx,
    'contact_import_refusal',
    refused.map((row) => ({ import_id: claimed.id, workspace_id: claimed.workspaceId, ...row })),
  );
  return added.length;
}

/** The first row of a person counts. By address, as registrations are written: the other order could deadlock. */
function onceEach(people: ContactSet['people']): NewPerson[] {
  const once = new Map(people.toReversed().map((person) => [person.email, { ...person, id: newId() }]));
  return [...once.values()].sort((one, other) => (one.email < other.email ? -1 : 1));
}

async function addNewcomers(
  tx: Transaction,
  { workspaceId, consentText, createdAt: importedAt }: ClaimedImport,
  people: readonly NewPerson[],
): Promise<NewPerson[]> {
  const rows = people.map(({ id, email, name, timeZone, locale, createdAt }) => ({
    id,
    workspace_id: workspaceId,
    email,
    name,
    time_zone: timeZone,
    locale,
    consent_text: consentText,
    consent_source: 'import',
    consented_at: importedAt,
    captured_at: createdAt ?? importedAt,
  }));
  const inserted = await insertRows<{ id: string }>(tx, 'contact', rows, {
    onConflict: '(workspace_id, email) do nothing',
    returning: 'id',
  });
  const ids = new Set(inserted.map(({ id }) => id));
  return people.filter(({ id }) => ids.has(id));
}

function captureOf(
  { id, email, name, timeZone, locale }: NewPerson,
  { workspaceId, consentText, createdAt }: ClaimedImport,
): NewFact<typeof ContactCaptured> {
  return {
    workspaceId,
    subject: id,
    data: {
      contactId: id,
      email,
      name,
      timeZone,
      locale,
      consent: { text: consentText, givenAt: createdAt.toISOString(), source: 'import' },
    },
  };
}

function profileFacts(
  { workspaceId, createdAt }: ClaimedImport,
  profiles: readonly AddedToProfile[],
): ToldFacts[] {
  const at = createdAt.toISOString();
  const about = (contactId: string) => ({ workspaceId, subject: contactId });
  return [
    told(
      ContactDescribed,
      profiles
        .filter(({ attributes }) => Object.keys(attributes).length > 0)
        .map(({ contactId, attributes }) => ({ ...about(contactId), data: { contactId, attributes, at } })),
    ),
    told(
      ContactTagged,
      profiles
        .filter(({ tags }) => tags.length > 0)
        .map(({ contactId, tags }) => ({
          ...about(contactId),
          data: { contactId, added: tags, removed: [], at },
        })),
    ),
  ];
}
