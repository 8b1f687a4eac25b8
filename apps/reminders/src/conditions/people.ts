import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import type { Person } from './rule.js';

export interface PersonRow {
  contact_id: string;
  email: string | null;
  name: string | null;
  time_zone: string | null;
  locale: string | null;
  tags: string[] | null;
  attributes: Record<string, string> | null;
}

/** What conditions may ask, of many people at once. */
@Injectable()
export class People {
  /** Profile alone, for walks that ask for nothing more. */
  known(row: PersonRow): Person {
    return {
      contactId: row.contact_id,
      email: row.email ?? '',
      name: row.name ?? '',
      timeZone: row.time_zone ?? '',
      locale: row.locale ?? 'en',
      tags: row.tags ?? [],
      attributes: row.attributes ?? {},
      segments: [],
      happenings: [],
      touchedAt: [],
    };
  }

  /** With segments, history and touches. */
  async withHistory(tx: Transaction, rows: readonly PersonRow[]): Promise<Map<string, Person>> {
    const ids = [...new Set(rows.map(({ contact_id }) => contact_id))];
    const [found] = await tx.query<[Histories]>(HISTORIES, [ids]);
    const segments = byContact(found.segments ?? []);
    const happenings = byContact(found.happenings ?? []);
    const touches = byContact(found.touches ?? []);
    return new Map(
      rows.map((row) => [
        row.contact_id,
        {
          ...this.known(row),
          segments: (segments.get(row.contact_id) ?? []).map(({ segment }) => segment),
          happenings: (happenings.get(row.contact_id) ?? []).map(({ kind, at, about }) => ({
            kind,
            at: new Date(at),
            about,
          })),
          touchedAt: (touches.get(row.contact_id) ?? []).map(({ at }) => new Date(at)),
        },
      ]),
    );
  }
}

interface OfContact {
  contact_id: string;
}

interface Histories {
  segments: (OfContact & { segment: string })[] | null;
  happenings: (OfContact & { kind: string; at: string; about: Record<string, string> })[] | null;
  touches: (OfContact & { at: string })[] | null;
}

/** A segment is asked for by its name or its id. What is queued counts as a touch already: it will be one before the next is decided. Answers to one's own act do not. */
const HISTORIES = `
  select
    (select json_agg(json_build_object('contact_id', contact_id, 'segment', name))
     from contact_segment cross join lateral (select segment union select segment_id) as called (name)
     where contact_id = any($1) and name is not null) as segments,
    (select json_agg(json_build_object('contact_id', contact_id, 'kind', kind, 'at', at, 'about', about) order by at, id)
     from happening where contact_id = any($1)) as happenings,
    (select json_agg(json_build_object('contact_id', contact_id, 'at', at) order by at) from (
       select contact_id, coalesce(sent_at, due_at) as at from touch
       where contact_id = any($1) and urgency > 0 and channel <> 'webhook' and state in ('sent', 'pending')
     ) t) as touches`;

function byContact<Row extends OfContact>(rows: readonly Row[]): Map<string, Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) {
    const own = grouped.get(row.contact_id);
    if (own) own.push(row);
    else grouped.set(row.contact_id, [row]);
  }
  return grouped;
}
