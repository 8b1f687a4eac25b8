import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import { type Member, SignInRequired } from '@funnelcast/service-kit';
import { IssueAccessToken, type IssuedAccess } from '../access-tokens/issue-access-token.use-case.js';
import { MemberAccess } from '../access-tokens/member-access.js';
import { Identities } from '../identities/identities.js';
import { WorkspaceNotFound } from './workspaces.errors.js';

/** Moves one browser session into another workspace of the same person. */
@Injectable()
export class ActivateWorkspace {
  constructor(
    private readonly access: MemberAccess,
    private readonly identities: Identities,
    private readonly issueAccessToken: IssueAccessToken,
  ) {}

  async execute(member: Member, workspaceId: string, headers: IncomingHttpHeaders): Promise<IssuedAccess> {
    const target = await this.access.ofPerson(member.userId, workspaceId);
    if (target?.workspaceId !== workspaceId) throw new WorkspaceNotFound();
    const person = await this.identities.signedIn(headers);
    if (person?.userId !== member.userId) throw new SignInRequired();
    await this.identities.activateWorkspace(person.sessionToken, workspaceId);
    return this.issueAccessToken.forPerson({ ...person, activeWorkspaceId: workspaceId });
  }
}
