import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { ContactImportNotFailed, ContactImportNotFound } from './contact-import.errors.js';

/** Lets an import that has failed go on from the row at which it stopped. */
@Injectable()
export class RetryContactImport {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(workspaceId: string, id: string): Promise<void> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const [found] = await tx.query<{ status: string }[]>(
        'select status from contact_import where id = $1 for update',
        [id],
      );
      if (!found) throw new ContactImportNotFound();
      // Two members who press the button at once want the same.
      if (found.status === 'running') return;
      if (found.status !== 'failed') throw new ContactImportNotFailed();
      await tx.query(
        `update contact_import set status = 'running', attempts = 0, reason = null, finished_at = null where id = $1`,
        [id],
      );
    });
  }
}
