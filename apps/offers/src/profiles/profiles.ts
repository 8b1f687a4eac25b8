import { Injectable } from '@nestjs/common';
import { insertRows, type Transaction } from '@funnelcast/persistence';
import { Engagements } from '../engagements/engagements.js';
import { LeadChecks } from '../leads/lead-checks.js';
import { SegmentChecks } from '../segment-members/segment-checks.js';
import { LONGEST_VALUE, lowered } from './lowered.js';

/** What somebody or something noted about a contact, in the order in which it was told. */
export interface ProfileNote {
  workspaceId: string;
  contactId: string;
  addedTags: readonly string[];
  removedTags: readonly string[];
  /** An empty value takes the attribute away. */
  attributes: Readonly<Record<string, string>>;
}

/** Tags and attributes as rules compare them: one row each, in lower case. */
@Injectable()
export class Profiles {
  constructor(
    private readonly engagements: Engagements,
    private readonly checks: SegmentChecks,
    private readonly leads: LeadChecks,
  ) {}

  async note(tx: Transaction, notes: readonly ProfileNote[]): Promise<void> {
    await this.engagements.inTurn(tx);
    const { tags, untagged, attributes, emptied } = foldNotes(notes);
    await tx.query(REMOVE_TAGS, [JSON.stringify(untagged)]);
    await insertRows(tx, 'contact_tag', tags, { onConflict: 'do nothing' });
    await tx.query(REMOVE_ATTRIBUTES, [JSON.stringify(emptied)]);
    await insertRows(tx, 'contact_attribute', attributes, {
      onConflict: '(contact_id, name) do update set value = excluded.value, number = excluded.number',
    });
    await this.checks.ofContacts(tx, notes);
    await this.leads.ofContacts(tx, notes);
  }
}

const REMOVE_TAGS = `
  delete from contact_tag t using json_to_recordset($1::json) as g (contact_id uuid, tag text)
  where t.contact_id = g.contact_id and t.tag = g.tag`;

const REMOVE_ATTRIBUTES = `
  delete from contact_attribute a using json_to_recordset($1::json) as g (contact_id uuid, name text)
  where a.contact_id = g.contact_id and a.name = g.name`;

interface TagRow {
  contact_id: string;
  workspace_id: string;
  tag: string;
}

interface AttributeRow {
  contact_id: string;
  workspace_id: string;
  name: string;
  value: string;
  number: number | null;
}

/** The last word on each tag and attribute: a statement may meet each row only once. */
function foldNotes(notes: readonly ProfileNote[]) {
  const tags = new Map<string, TagRow & { given: boolean }>();
  const attributes = new Map<string, AttributeRow>();
  for (const { workspaceId, contactId, addedTags, removedTags, attributes: told } of notes) {
    const contact = { contact_id: contactId, workspace_id: workspaceId };
    const keep = (tag: string, given: boolean) =>
      tags.set(`${contactId} ${lowered(tag)}`, { ...contact, tag: lowered(tag), given });
    for (const tag of addedTags) keep(tag, true);
    for (const tag of removedTags) keep(tag, false);
    for (const [name, value] of Object.entries(told))
      attributes.set(`${contactId} ${name}`, {
        ...contact,
        name: name.slice(0, LONGEST_VALUE),
        value: lowered(value),
        number: numberIn(value),
      });
  }
  const told = [...tags.values()];
  return {
    tags: told
      .filter(({ given }) => given)
      .map(({ contact_id, workspace_id, tag }) => ({ contact_id, workspace_id, tag })),
    untagged: told.filter(({ given }) => !given),
    attributes: [...attributes.values()].filter(({ value }) => value !== ''),
    emptied: [...attributes.values()].filter(({ value }) => value === ''),
  };
}

function numberIn(value: string): number | null {
  return /^\s*-?\d{1,15}(\.\d{1,6})?\s*$/.test(value) ? Number(value) : null;
}
