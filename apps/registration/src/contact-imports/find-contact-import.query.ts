import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { ContactImportNotFound } from './contact-import.errors.js';
import { type ContactImportView, contactImportViews } from './contact-import-view.js';

/** How far one import has come. */
@Injectable()
export class FindContactImport {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(workspaceId: string, id: string): Promise<ContactImportView> {
    const [found] = await this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      contactImportViews(tx, { id, limit: 1 }),
    );
    if (!found) throw new ContactImportNotFound();
    return found;
  }
}
