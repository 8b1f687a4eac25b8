import type { Transaction } from '@funnelcast/persistence';
import { DisqualifiedNobodyKnown } from './disqualifications.errors.js';

/** Only people of one's own workspace are seen by the transaction. */
export async function assertKnown(tx: Transaction, contactId: string): Promise<void> {
  const known = await tx.query<unknown[]>('select from contact where id = $1', [contactId]);
  if (known.length === 0) throw new DisqualifiedNobodyKnown();
}
