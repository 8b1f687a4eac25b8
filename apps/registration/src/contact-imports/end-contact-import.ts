import type { Transaction } from '@funnelcast/persistence';
import { DomainError } from '@funnelcast/service-kit';

/** Enough for what passes by itself, some minutes in all; an import that we cannot write must not be tried for ever. */
export const MOST_ATTEMPTS = 5;

/** Why an import ended before it was finished: its file cannot be read after all, or something is wrong with us. */
export type FailureReason = 'file-unreadable' | 'unexpected';

/**
 * Ends an import that has stumbled, when trying again would not help or has not helped. The file stays, for a member to
 * try it again.
 */
export async function failContactImport(
  tx: Transaction,
  id: string,
  error: unknown,
  now: Date,
): Promise<void> {
  const unreadable = error instanceof DomainError;
  const reason: FailureReason = unreadable ? 'file-unreadable' : 'unexpected';
  await tx.query(
    `update contact_import set status = 'failed', reason = $2, finished_at = $3, leased_until = null
     where id = $1 and status = 'running' and attempts >= $4`,
    [id, reason, now, unreadable ? 0 : MOST_ATTEMPTS],
  );
}
