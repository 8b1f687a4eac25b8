import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Contact } from '../contacts/contact.entity.js';
import { ContactNotFound } from '../contacts/contact.errors.js';
import type { ContactProfile } from './profile-changes.policy.js';
import { readProfile } from './read-profile.js';

/** What members know about one person of their workspace. */
@Injectable()
export class FindContactProfile {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(workspaceId: string, contactId: string): Promise<ContactProfile> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      if (!(await tx.existsBy(Contact, { id: contactId }))) throw new ContactNotFound();
      return readProfile(tx, contactId);
    });
  }
}
