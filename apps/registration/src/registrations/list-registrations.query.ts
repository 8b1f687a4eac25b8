import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { type PageAsked, type PageOf, pageOf, readCursor } from '@funnelcast/service-kit';
import { Session } from '../sessions/session.entity.js';
import { SessionNotFound } from '../sessions/session.errors.js';

/** A registration as members see it. */
export interface SessionRegistrationView {
  id: string;
  contactId: string;
  name: string;
  email: string;
  timeZone: string;
  locale: string;
  status: 'confirmed' | 'cancelled';
  unsubscribed: boolean;
  registeredAt: string;
  cancelledAt: string | null;
}

interface RegistrationRow extends Omit<SessionRegistrationView, 'registeredAt' | 'cancelledAt'> {
  registeredAt: Date;
  cancelledAt: Date | null;
}

/** Who has registered for a session of the member's workspace, the newest first. */
@Injectable()
export class ListRegistrations {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(
    workspaceId: string,
    sessionId: string,
    { cursor, limit }: PageAsked,
  ): Promise<PageOf<SessionRegistrationView>> {
    const [after = null] = readCursor(cursor, ['uuid']) ?? [];
    const rows = await this.unitOfWork.inWorkspace(workspaceId, async (tx): Promise<RegistrationRow[]> => {
      if (!(await tx.existsBy(Session, { id: sessionId }))) throw new SessionNotFound();
      return tx.query(
        `select r.id, r.contact_id as "contactId", r.name, c.email, r.time_zone as "timeZone", r.locale, r.status,
                c.unsubscribed_at is not null as unsubscribed,
                r.registered_at as "registeredAt", r.cancelled_at as "cancelledAt"
         from registration r join contact c on c.id = r.contact_id
         where r.session_id = $1 and ($2::uuid is null or r.id < $2)
         order by r.id desc limit $3`,
        [sessionId, after, limit + 1],
      );
    });
    const page = pageOf(rows, limit, ({ id }) => [id]);
    const items = page.items.map((row) => ({
      ...row,
      registeredAt: row.registeredAt.toISOString(),
      cancelledAt: row.cancelledAt?.toISOString() ?? null,
    }));
    return { ...page, items };
  }
}
