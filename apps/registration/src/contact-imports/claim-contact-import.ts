import type { Transaction } from '@funnelcast/persistence';
import { MOST_ATTEMPTS } from './end-contact-import.js';

/** An import that this process carries out, as far as it has come. */
export interface ClaimedImport {
  id: string;
  workspaceId: string;
  content: string;
  rowsDone: number;
  consentText: string;
  timeZone: string;
  locale: string;
  keepOthers: boolean;
  createdAt: Date;
}

/** By the clock of the database, which all copies share; renewed with every set. */
export const LEASE = `now() + interval '30 seconds'`;

const FREE = `status = 'running' and (leased_until is null or leased_until < now())`;

/**
 * Takes the oldest import that nobody works on, those that have failed already after the others; one whose process died is
 * free when its lease has run out. The attempt is counted before it begins: an import that kills its process counts, too.
 */
export async function claimContactImport(tx: Transaction, now: Date): Promise<ClaimedImport | undefined> {
  await tx.query(
    `update contact_import set status = 'failed', reason = 'unexpected', finished_at = $1, leased_until = null
     where ${FREE} and attempts >= ${MOST_ATTEMPTS}`,
    [now],
  );
  const [rows] = await tx.query<[ClaimedImport[], number]>(
    `update contact_import set leased_until = ${LEASE}, attempts = attempts + 1
     where id = (
       select id from contact_import where ${FREE}
       order by attempts, id limit 1 for update skip locked
     )
     returning id, workspace_id as "workspaceId", content, rows_done as "rowsDone", consent_text as "consentText",
               time_zone as "timeZone", locale, keep_others as "keepOthers", created_at as "createdAt"`,
  );
  return rows[0];
}
