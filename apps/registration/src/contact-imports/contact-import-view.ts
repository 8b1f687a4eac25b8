import type { Transaction } from '@funnelcast/persistence';
import type { FailureReason } from './end-contact-import.js';

/** An import as members see it. */
export interface ContactImportView {
  id: string;
  fileName: string;
  startedBy: string;
  status: 'running' | 'finished' | 'failed' | 'cancelled';
  reason: FailureReason | null;
  rowCount: number;
  rowsDone: number;
  added: number;
  known: number;
  refused: number;
  ignoredColumns: string[];
  createdAt: Date;
  finishedAt: Date | null;
}

interface ImportFilter {
  id?: string | null;
  before?: string | number | null;
  limit: number;
}

/** The newest first, without their files. */
export function contactImportViews(
  tx: Transaction,
  { id = null, before = null, limit }: ImportFilter,
): Promise<ContactImportView[]> {
  return tx.query(
    `select id, file_name as "fileName", started_by as "startedBy", status, reason, row_count as "rowCount",
            rows_done as "rowsDone", added, known, refused, ignored_columns as "ignoredColumns",
            created_at as "createdAt", finished_at as "finishedAt"
     from contact_import
     where ($1::uuid is null or id = $1) and ($2::uuid is null or id < $2)
     order by id desc limit $3`,
    [id, before, limit],
  );
}
