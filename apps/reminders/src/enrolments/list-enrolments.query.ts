import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';

export interface EnrolmentView {
  id: string;
  sequenceId: string;
  sequenceName: string;
  version: number;
  contactId: string;
  contactName: string | null;
  contactEmail: string | null;
  state: 'active' | 'paused' | 'finished' | 'ended';
  /** Why it is paused or has ended. */
  because: string | null;
  stepKey: string | null;
  waitingFor: string | null;
  nextDueAt: Date | null;
  enrolledAt: Date;
  endedAt: Date | null;
}

export interface EnrolmentsWanted {
  sequenceId?: string;
  contactId?: string;
  state?: string;
  stepKey?: string;
  cursor?: string;
  limit?: number;
}

/** Who walks where, newest first. */
@Injectable()
export class ListEnrolments {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(
    workspaceId: string,
    { sequenceId, contactId, state, stepKey, cursor, limit = 50 }: EnrolmentsWanted,
  ): Promise<{ items: EnrolmentView[]; nextCursor: string | null }> {
    const items = await this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      tx.query<EnrolmentView[]>(
        `select e.id, e.sequence_id as "sequenceId", q.name as "sequenceName", e.version, e.contact_id as "contactId",
           c.name as "contactName", c.email as "contactEmail", e.state,
           case when e.state = 'paused' and 'sequence' = any(e.paused_by) then 'sequence'
             else coalesce(e.paused_because, e.ended_because) end as because, e.next_step as "stepKey",
           e.waiting_for as "waitingFor", case when e.state = 'active' then e.next_due_at end as "nextDueAt",
           e.enrolled_at as "enrolledAt", e.ended_at as "endedAt"
         from enrolment e join sequence q on q.id = e.sequence_id left join contact c on c.id = e.contact_id
         where e.version is not null
           and ($1::uuid is null or e.sequence_id = $1) and (
             $2::uuid is null
             or (e.contact_id = $2 and e.state in ('active', 'paused'))
             or (e.contact_id = $2 and e.state in ('finished', 'ended')))
           and ($3::text is null or e.state = $3) and ($4::text is null or e.next_step = $4)
           and ($5::uuid is null or (e.enrolled_at, e.id) < (select enrolled_at, id from enrolment where id = $5))
         order by e.enrolled_at desc, e.id desc limit $6`,
        [sequenceId ?? null, contactId ?? null, state ?? null, stepKey ?? null, cursor ?? null, limit + 1],
      ),
    );
    const page = items.slice(0, limit);
    return { items: page, nextCursor: items.length > limit ? page.at(-1)!.id : null };
  }
}
