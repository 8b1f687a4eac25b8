import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { type PageAsked, type PageOf, pageOf, readCursor } from '@funnelcast/service-kit';
import type { CallOutcome } from './call-outcomes.js';

export interface ListedCall {
  id: string;
  contactId: string;
  memberName: string;
  outcome: CallOutcome;
  note: string | null;
  callBackAt: Date | null;
  at: Date;
}

/** The calls to one contact, the latest first. */
@Injectable()
export class ListCalls {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(
    workspaceId: string,
    { cursor, limit, contactId }: PageAsked & { contactId: string },
  ): Promise<PageOf<ListedCall>> {
    const [at = null, id = null] = readCursor(cursor, ['instant', 'uuid']) ?? [];
    const rows = await this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      tx.query<ListedCall[]>(
        `select id, contact_id as "contactId", member_name as "memberName", outcome, note, call_back_at as "callBackAt", at
         from call where contact_id = $1 and ($2::timestamptz is null or (at, id) < ($2, $3::uuid))
         order by at desc, id desc limit $4`,
        [contactId, at, id, limit + 1],
      ),
    );
    return pageOf(rows, limit, (last) => [last.at.toISOString(), last.id]);
  }
}
