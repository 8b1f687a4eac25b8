import { Injectable } from '@nestjs/common';
import { insertRows, type Transaction } from '@funnelcast/persistence';

export interface KnownContact {
  id: string;
  workspace_id: string;
  email: string;
  name: string;
  time_zone: string;
  locale: string;
  as_of: number;
}

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
}

/** A name is shown in headers and subjects, where a line break would begin a header of its own. */
function tidy(contact: KnownContact): KnownContact {
  // oxlint-disable-next-line no-control-regex -- removing them is the point
  return { ...contact, name: contact.name.replace(/[\u0000-\u001f\u007f\s]+/g, ' ').trim() };
}
