import { Injectable } from '@nestjs/common';
import { type Fact, MemberJoined } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import { insertRows, type Transaction } from '@funnelcast/persistence';

/** Sales are members; their names and roles stand where leads are given to them. */
@Injectable()
@HandlesEvent(MemberJoined, { projection: true })
export class KnowMemberWhenMemberJoined implements EventHandler<typeof MemberJoined> {
  async handle(facts: Fact<typeof MemberJoined>[], tx: Transaction): Promise<void> {
    const latest = new Map(facts.map((fact) => [`${fact.workspaceId} ${fact.data.memberId}`, fact]));
    await insertRows(
      tx,
      'member',
      [...latest.values()].map(({ workspaceId, data }) => ({
        workspace_id: workspaceId,
        id: data.memberId,
        name: data.name,
        email: data.email,
        role: data.role,
        joined_at: data.joinedAt,
      })),
      {
        onConflict: `(workspace_id, id) do update set
          name = excluded.name, email = excluded.email, role = excluded.role, joined_at = excluded.joined_at`,
      },
    );
  }
}
