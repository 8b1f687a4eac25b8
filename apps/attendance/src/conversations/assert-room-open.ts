import type { Transaction } from '@funnelcast/persistence';
import { Room } from '../rooms/room.entity.js';
import { SessionAlreadyEnded } from '../rooms/room.errors.js';

/** People may talk while they wait and while the session is live, not after it. */
export async function assertRoomOpen(tx: Transaction, sessionId: string): Promise<void> {
  const room = await tx.findOneBy(Room, { sessionId });
  if (room?.endedAt) throw new SessionAlreadyEnded();
}
