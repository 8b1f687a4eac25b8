import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { type PageAsked, type PageOf, pageOf, readCursor } from '@funnelcast/service-kit';
import { Contact } from './contact.entity.js';
import { ContactNotFound } from './contact.errors.js';

/** A place that somebody took, and perhaps gave back. */
export interface ContactRegistrationView {
  id: string;
  sessionId: string;
  webinarId: string;
  webinarTitle: string;
  startsAt: Date;
  status: 'confirmed' | 'cancelled';
  consentSource: string;
  registeredAt: Date;
  cancelledAt: Date | null;
}

/** Which sessions a person has registered for, the latest first. */
@Injectable()
export class ListContactRegistrations {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(
    workspaceId: string,
    contactId: string,
    { cursor, limit }: PageAsked,
  ): Promise<PageOf<ContactRegistrationView>> {
    const [before = null] = readCursor(cursor, ['uuid']) ?? [];
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      if (!(await tx.existsBy(Contact, { id: contactId }))) throw new ContactNotFound();
      const rows: ContactRegistrationView[] = await tx.query(
        `select r.id, r.session_id as "sessionId", s.webinar_id as "webinarId", w.title as "webinarTitle",
                s.starts_at as "startsAt", r.status, r.consent_source as "consentSource",
                r.registered_at as "registeredAt", r.cancelled_at as "cancelledAt"
         from registration r join session s on s.id = r.session_id join webinar w on w.id = s.webinar_id
         where r.contact_id = $1 and ($2::uuid is null or r.id < $2)
         order by r.id desc limit $3`,
        [contactId, before, limit + 1],
      );
      return pageOf(rows, limit, ({ id }) => [id]);
    });
  }
}
