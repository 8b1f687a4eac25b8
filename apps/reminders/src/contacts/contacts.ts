import { Injectable } from '@nestjs/common';
import { insertRows, type Transaction } from '@funnelcast/persistence';

export interface KnownContact {
  id: string;
  workspace_id: string;
  email: string;
  name: string;
  time_zone: string;
  locale: string;
  /** From when silence counts for somebody who is new here; null where a sign of life follows. */
  last_active_at: string | null;
  as_of: number;
}

export interface ContactMark {
  contactId: string;
  addTags: string[];
  removeTags: string[];
  /** An empty value takes the attribute away. */
  attributes: Record<string, string>;
}

const MARK = `
  update contact set
    tags = (
      select coalesce(array_agg(distinct tag), '{}') from unnest(contact.tags || m."addTags") tag
      where tag <> all(m."removeTags")),
    attributes = (
      select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each_text(contact.attributes || m.attributes)
      where value <> '')
  from json_to_recordset($1::json) as m ("contactId" uuid, "addTags" text[], "removeTags" text[], attributes jsonb)
  where contact.id = m."contactId"`;

/** Whom letters go to, as registration last told it. */
@Injectable()
export class Contacts {
  async keep(tx: Transaction, contacts: KnownContact[]): Promise<void> {
    const latest = [...new Map(contacts.map((contact) => [contact.id, tidy(contact)])).values()];
    await insertRows(tx, 'contact', latest, {
      onConflict: `(id) do update set
        email = excluded.email, name = excluded.name, time_zone = excluded.time_zone, locale = excluded.locale,
        as_of = excluded.as_of
        where contact.as_of < excluded.as_of`,
    });
  }

  /** Gives and takes tags, and notes what became known; each contact at most once in `marks`. */
  async mark(tx: Transaction, marks: readonly ContactMark[]): Promise<void> {
    if (marks.length === 0) return;
    await tx.query(MARK, [JSON.stringify(marks)]);
  }
}

/** A name is shown in headers and subjects, where a line break would begin a header of its own. */
function tidy(contact: KnownContact): KnownContact {
  // oxlint-disable-next-line no-control-regex -- removing them is the point
  return { ...contact, name: contact.name.replace(/[\u0000-\u001f\u007f\s]+/g, ' ').trim() };
}
