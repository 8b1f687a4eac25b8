import type { Transaction } from '@funnelcast/persistence';
import { Session } from '../sessions/session.entity.js';
import { SessionNotFound } from '../sessions/session.errors.js';
import { Room } from './room.entity.js';

/**
 * The session and its room, the room locked: two clicks on one button are taken one after the other. The session stays
 * as it is meanwhile, so that nobody starts what is called off in the same moment.
 */
export async function lockRoom(
  tx: Transaction,
  sessionId: string,
): Promise<{ session: Session; room: Room }> {
  const session = await tx.findOne(Session, { where: { id: sessionId }, lock: { mode: 'pessimistic_read' } });
  if (!session) throw new SessionNotFound();
  await tx.query(
    `insert into room (session_id, workspace_id, webinar_id) values ($1, $2, $3) on conflict do nothing`,
    [session.id, session.workspaceId, session.webinarId],
  );
  const room = await tx.findOneOrFail(Room, { where: { sessionId }, lock: { mode: 'pessimistic_write' } });
  return { session, room };
}
