import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { type PageAsked, type PageOf, pageOf, readCursor } from '@funnelcast/service-kit';
import { type ContactImportView, contactImportViews } from './contact-import-view.js';

/** The imports of the member's workspace, newest first. */
@Injectable()
export class ListContactImports {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(workspaceId: string, { cursor, limit }: PageAsked): Promise<PageOf<ContactImportView>> {
    const [before = null] = readCursor(cursor, ['uuid']) ?? [];
    const imports = await this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      contactImportViews(tx, { before, limit: limit + 1 }),
    );
    return pageOf(imports, limit, ({ id }) => [id]);
  }
}
