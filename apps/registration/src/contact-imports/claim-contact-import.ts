import type { Transaction } from '@funnelcast/persistence';

/** An import that this process carries out, as far as it has come. */
export interface ClaimedImport {
  id: string;
  workspaceId: string;
  content: string;
  rowsDone: number;
  consentText: string;
  timeZone: string;
  locale: string;
  createdAt: Date;
}

/** By the clock of the database, which all copies share; renewed with every set. */
export const LEASE = `now() + interval '30 seconds'`;

/** Takes the oldest import that nobody works on; one whose process died is free when its lease has run out. */
export async function claimContactImport(tx: Transaction): Promise<ClaimedImport | undefined> {
  const [rows] = await tx.query<[ClaimedImport[], number]>(
    `update contact_import set leased_until = ${LEASE}
     where id = (
       select id from contact_import
       where status = 'running' and (leased_until is null or leased_until < now())
       order by id limit 1 for update skip locked
     )
     returning id, workspace_id as "workspaceId", content, rows_done as "rowsDone", consent_text as "consentText",
               time_zone as "timeZone", locale, created_at as "createdAt"`,
  );
  return rows[0];
}
