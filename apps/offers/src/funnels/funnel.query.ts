import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { WebinarNotFound } from '../offers/offers.errors.js';
import { SessionNotFound } from '../sessions/sessions.errors.js';
import { type Funnel, funnelsOf } from './funnel.js';

/** How far the people of a session, or of all sessions of a webinar, came. */
@Injectable()
export class FunnelOf {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  session(workspaceId: string, sessionId: string): Promise<Funnel> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const webinarId = await webinarOf(tx, sessionId);
      return (await funnelsOf(tx, { webinarIds: [webinarId], sessionId })).get(webinarId)!;
    });
  }

  webinar(workspaceId: string, webinarId: string): Promise<Funnel> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      if ((await knownWebinars(tx, [webinarId])).length === 0) throw new WebinarNotFound();
      return (await funnelsOf(tx, { webinarIds: [webinarId] })).get(webinarId)!;
    });
  }

  /** Of many webinars at once; those that this workspace does not have are left out. */
  webinars(workspaceId: string, webinarIds: string[]): Promise<(Funnel & { webinarId: string })[]> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const known = await knownWebinars(tx, webinarIds);
      const funnels = await funnelsOf(tx, { webinarIds: known });
      return known.map((webinarId) => ({ webinarId, ...funnels.get(webinarId)! }));
    });
  }
}

async function knownWebinars(tx: Transaction, webinarIds: string[]): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    'select id from webinar where id = any ($1) order by id desc',
    [webinarIds],
  );
  return rows.map(({ id }) => id);
}

/** The room may have told of a session's people before registration told of the session. */
async function webinarOf(tx: Transaction, sessionId: string): Promise<string> {
  const [session]: { webinarId: string }[] = await tx.query(
    `select webinar_id as "webinarId" from session where id = $1
     union all (select webinar_id from engagement where session_id = $1 limit 1)`,
    [sessionId],
  );
  if (!session) throw new SessionNotFound();
  return session.webinarId;
}
