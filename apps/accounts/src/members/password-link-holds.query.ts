import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { NEW_PASSWORD } from '../identities/identities.js';
import { termsOfToken } from './password-link-terms.js';

const HOLDS = `
  select
    not exists (select from membership where user_id = v.value::uuid and workspace_id <> $2)
    and exists (select from membership where user_id = v.value::uuid and workspace_id = $2)
    and exists (select from membership where user_id = $3 and workspace_id = $2 and role = 'owner') as holds
  from verification v where v.identifier = $1`;

/**
 * Whether what was true when an owner made the link still is: the person belongs to that workspace and to no other, and who
 * made the link is an owner there. Otherwise a link from a drawer would open what its maker has no say in.
 */
@Injectable()
export class PasswordLinkHolds {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** True also for what is no link at all: whoever takes it refuses it. */
  async execute(token: string): Promise<boolean> {
    const terms = termsOfToken(token);
    if (!terms) return true;
    const [link] = await this.unitOfWork.acrossWorkspaces((tx) =>
      tx.query<{ holds: boolean }[]>(HOLDS, [`${NEW_PASSWORD}${token}`, terms.workspaceId, terms.ownerId]),
    );
    return link?.holds ?? true;
  }
}
