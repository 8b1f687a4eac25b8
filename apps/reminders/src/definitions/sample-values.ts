import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { ContactNotKnown } from '../channel-addresses/channel-address.errors.js';
import { wordsIn } from '../languages/languages.js';
import type { LetterValues } from '../letters/letter-values.js';
import { knownZone, localTime } from '../letters/local-time.js';

interface Known {
  name: string;
  email: string;
  time_zone: string;
  workspace_zone: string | null;
  workspace_name: string | null;
  title: string | null;
  presenter_name: string | null;
  starts_at: Date | null;
}

/** Their last place is the one that a letter would most likely speak of. */
const READ = `
  select c.name, c.email, c.time_zone, w.time_zone as workspace_zone, w.name as workspace_name,
    coalesce(wb.title, s.title) as title, coalesce(wb.presenter_name, s.presenter_name) as presenter_name, s.starts_at
  from contact c
  left join workspace w on w.workspace_id = c.workspace_id
  left join lateral (
    select session_id from enrolment
    where contact_id = c.id and version is null and not cancelled order by enrolled_at desc limit 1
  ) e on true
  left join session s on s.id = e.session_id
  left join webinar wb on wb.id = s.webinar_id
  where c.id = $1`;

/** What a message on trial speaks of: made-up details, or those of a contact. */
@Injectable()
export class SampleValues {
  /** Links stay made up: whoever follows one on trial would unsubscribe somebody, or come into a room in their name. */
  async of(tx: Transaction, contactId: string | undefined, language: string): Promise<LetterValues> {
    const { sample } = wordsIn(language);
    if (contactId === undefined) return sample;
    const [known] = await tx.query<Known[]>(READ, [contactId]);
    if (!known) throw new ContactNotKnown();
    const { name, email, starts_at: startsAt, title, presenter_name: presenter } = known;
    const zone = knownZone(known.time_zone, known.workspace_zone);
    return {
      ...sample,
      contact: { name, first_name: name.split(' ')[0] ?? '', email },
      workspace: known.workspace_name ? { name: known.workspace_name } : sample.workspace,
      webinar: title ? { title, presenter: presenter ?? '' } : sample.webinar,
      session: startsAt ? { ...localTime(startsAt, zone, language) } : sample.session,
    };
  }
}
