import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Contact } from './contact.entity.js';
import { ContactNotFound } from './contact.errors.js';

/** One person of the member's workspace, with the consent that was given. */
@Injectable()
export class FindContact {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(workspaceId: string, id: string): Promise<Contact> {
    const contact = await this.unitOfWork.inWorkspace(workspaceId, (tx) => tx.findOneBy(Contact, { id }));
    if (!contact) throw new ContactNotFound();
    return contact;
  }
}
