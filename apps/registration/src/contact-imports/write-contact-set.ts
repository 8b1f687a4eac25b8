import { ContactCaptured } from '@funnelcast/contracts';
import { type NewFact, type Outbox, told } from '@funnelcast/messaging';
import { insertRows, newId, type Transaction } from '@funnelcast/persistence';
import type { ClaimedImport } from './claim-contact-import.js';
import type { ImportedPerson, RefusalReason } from './contact-row.policy.js';

export interface RefusedRow {
  line: number;
  reason: RefusalReason;
  cells: string[];
}

export interface ContactSet {
  people: ImportedPerson[];
  refused: RefusedRow[];
}

type NewPerson = ImportedPerson & { id: string };

/** Adds those who are not known, tells of them, and answers how many they were. Nobody who is known is changed. */
export async function writeContactSet(
  outbox: Outbox,
  tx: Transaction,
  claimed: ClaimedImport,
  { people, refused }: ContactSet,
): Promise<number> {
  const added = await addNewcomers(tx, claimed, people);
  await outbox.addTold(
    tx,
    told(
      ContactCaptured,
      added.map((person) => captureOf(person, claimed)),
    ),
  );
  await insertRows(
    tx,
    'contact_import_refusal',
    refused.map((row) => ({ import_id: claimed.id, workspace_id: claimed.workspaceId, ...row })),
  );
  return added.length;
}

async function addNewcomers(
  tx: Transaction,
  { workspaceId, consentText, createdAt: importedAt }: ClaimedImport,
  people: readonly ImportedPerson[],
): Promise<NewPerson[]> {
  // The first row of a person counts. By address, as registrations are written: the other order could deadlock.
  const once = new Map(people.toReversed().map((person) => [person.email, { ...person, id: newId() }]));
  const sorted = [...once.values()].sort((one, other) => (one.email < other.email ? -1 : 1));
  const rows = sorted.map(({ id, email, name, timeZone, locale, createdAt }) => ({
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
  return sorted.filter(({ id }) => ids.has(id));
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
