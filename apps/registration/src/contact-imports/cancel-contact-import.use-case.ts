import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { ContactImportIsOver, ContactImportNotFound } from './contact-import.errors.js';

/** Ends an import where it is: who was imported stays, the others do not come, and the file is forgotten. */
@Injectable()
export class CancelContactImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  execute(workspaceId: string, id: string): Promise<void> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      // Waits for the set that is being written, so that the counts are those that stay.
      const [found] = await tx.query<{ status: string }[]>(
        'select status from contact_import where id = $1 for update',
        [id],
      );
      if (!found) throw new ContactImportNotFound();
      if (found.status === 'cancelled') return;
      if (found.status === 'finished') throw new ContactImportIsOver();
      await tx.query(
        `update contact_import set status = 'cancelled', finished_at = $2, reason = null, content = null, leased_until = null
         where id = $1`,
        [id, this.clock.now()],
      );
    });
  }
}
