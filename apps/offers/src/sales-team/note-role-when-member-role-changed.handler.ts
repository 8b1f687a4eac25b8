import { Injectable } from '@nestjs/common';
import { type Fact, MemberRoleChanged } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';

const NOTE = `
  update member set role = told.role, previous_role = member.role
  from unnest($1::uuid[], $2::uuid[], $3::text[]) told(workspace_id, id, role)
  where member.workspace_id = told.workspace_id and member.id = told.id`;

/** What a member may do is shown beside their name; what they were before tells whoever reacts what has changed. */
@Injectable()
@HandlesEvent(MemberRoleChanged, { projection: true })
export class NoteRoleWhenMemberRoleChanged implements EventHandler<typeof MemberRoleChanged> {
  async handle(facts: Fact<typeof MemberRoleChanged>[], tx: Transaction): Promise<void> {
    const latest = [
      ...new Map(facts.map((fact) => [`${fact.workspaceId} ${fact.data.memberId}`, fact])).values(),
    ];
    await tx.query(NOTE, [
      latest.map(({ workspaceId }) => workspaceId),
      latest.map(({ data }) => data.memberId),
      latest.map(({ data }) => data.role),
    ]);
  }
}
