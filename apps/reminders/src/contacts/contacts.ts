import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { RecheckWalks } from '../enrolments/recheck-walks.js';

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

/** Answers who lives in another zone now: a subquery sees the row as it was before. */
const KEEP = `
  with kept as (
    insert into contact (id, workspace_id, email, name, time_zone, locale, last_active_at, as_of)
    select id, workspace_id, email, name, time_zone, locale, last_active_at, as_of
    from json_populate_recordset(null::contact, $1::json)
    on conflict (id) do update set
      email = excluded.email, name = excluded.name, time_zone = excluded.time_zone, locale = excluded.locale,
      as_of = excluded.as_of
      where contact.as_of < excluded.as_of
    returning id, time_zone, (select before.time_zone from contact before where before.id = contact.id) as before
  )
  select id from kept where before <> time_zone`;

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
  constructor(private readonly walks: RecheckWalks) {}

  async keep(tx: Transaction, contacts: KnownContact[]): Promise<void> {
    const latest = [...new Map(contacts.map((contact) => [contact.id, tidy(contact)])).values()];
    if (latest.length === 0) return;
    const moved = await tx.query<{ id: string }[]>(KEEP, [JSON.stringify(latest)]);
    if (moved.length > 0)
      await this.walks.ofMoved(
        tx,
        moved.map(({ id }) => id),
      );
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
