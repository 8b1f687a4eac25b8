import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { ContactImportNotFound } from './contact-import.errors.js';
import { contactImportViews } from './contact-import-view.js';
import type { RefusedRow } from './write-contact-set.js';

/** The rows of an import that were not taken, as they stood in the file; at most as many as a file may have. */
@Injectable()
export class ListRefusedRows {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(workspaceId: string, id: string): Promise<RefusedRow[]> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const [found] = await contactImportViews(tx, { id, limit: 1 });
      if (!found) throw new ContactImportNotFound();
      return tx.query(
        'select line, reason, cells from contact_import_refusal where import_id = $1 order by line',
        [id],
      );
    });
  }
}
