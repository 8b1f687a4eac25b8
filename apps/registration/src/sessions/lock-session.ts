import type { Transaction } from '@funnelcast/persistence';
import { Session } from './session.entity.js';
import { SessionNotFound } from './session.errors.js';

/** Takes the session for a change: registrations in flight are through before it, later ones see what it became. */
export async function lockSession(tx: Transaction, sessionId: string): Promise<Session> {
  const session = await tx.findOne(Session, {
    where: { id: sessionId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!session) throw new SessionNotFound();
  return session;
}
