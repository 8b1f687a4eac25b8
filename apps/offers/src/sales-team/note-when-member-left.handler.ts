import { Injectable } from '@nestjs/common';
import { type Fact, MemberLeft } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';

const NOTE = `
  update member m set left_at = l.left_at
  from json_to_recordset($1::json) as l (id uuid, workspace_id uuid, left_at timestamptz)
  where m.workspace_id = l.workspace_id and m.id = l.id`;

/** The row stays: calls and leads keep the name of whoever made them. */
@Injectable()
@HandlesEvent(MemberLeft, { projection: true })
export class NoteWhenMemberLeft implements EventHandler<typeof MemberLeft> {
  async handle(facts: Fact<typeof MemberLeft>[], tx: Transaction): Promise<void> {
    const left = facts.map(({ workspaceId, data }) => ({
      id: data.memberId,
      workspace_id: workspaceId,
      left_at: data.leftAt,
    }));
    await tx.query(NOTE, [JSON.stringify(left)]);
  }
}
