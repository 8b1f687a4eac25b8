import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { LEASED } from './lease-statements.js';
import { queuedReason } from './queued-reason.policy.js';

export interface TouchView {
  id: string;
  registrationId: string;
  contactId: string;
  contactName: string | null;
  contactEmail: string | null;
  sessionId: string | null;
  sequenceName: string | null;
  stepKey: string;
  channel: string;
  state: 'pending' | 'leased' | 'sent' | 'skipped' | 'failed';
  dueAt: Date;
  sentAt: Date | null;
  attempts: number;
  reason: string | null;
  /** Of what is queued: when it is tried next, and whether it stands still with its walk. */
  nextTryAt: Date | null;
  held: boolean;
}

/** The newest of those that are asked for, in one of two parts. */
const newest = (part: string): string => `
  select * from touch t
  where t.workspace_id = $1 and t.state ${part}
    and ($2::uuid is null or t.session_id = $2) and ($3::uuid is null or t.contact_id = $3)
    and ($4::uuid is null or (t.due_at, t.id) < (select due_at, id from touch where id = $4))
  order by t.due_at desc, t.id desc limit $5`;

/** What is decided stands in lists of workspaces and sessions; what waits is looked for among all that waits, mostly little. */
const READ = `
  select t.id, t.enrolment_id as "registrationId", t.contact_id as "contactId", c.name as "contactName",
    c.email as "contactEmail", t.session_id as "sessionId", case when t.version is not null then q.name end as "sequenceName",
    t.step_key as "stepKey", t.channel,
    case when t.state = 'pending' and t.id in ${LEASED} then 'leased' else t.state end as state,
    t.due_at as "dueAt", t.sent_at as "sentAt", t.attempts,
    case when t.state = 'pending' then t.last_error else t.reason end as reason,
    case when t.state = 'pending' and isfinite(t.ready_at) then t.ready_at end as "nextTryAt",
    t.state = 'pending' and not isfinite(t.ready_at) as held
  from ((${newest(`<> 'pending'`)}) union all (${newest(`= 'pending'`)})) t
  left join contact c on c.id = t.contact_id left join sequence q on q.id = t.sequence_id
  order by t.due_at desc, t.id desc limit $5`;

/** Statistics from a moment in which very many waited would have the whole ledger read for those who wait now. */
const BY_INDEX = 'set local enable_seqscan = off';

/** The ledger, newest first: what was sent to whom, and why something was not. */
@Injectable()
export class ListTouches {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(
    workspaceId: string,
    {
      sessionId,
      contactId,
      cursor,
      limit = 50,
    }: { sessionId?: string; contactId?: string; cursor?: string; limit?: number },
  ): Promise<{ items: TouchView[]; nextCursor: string | null }> {
    const items = await this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await tx.query(BY_INDEX);
      const asked = [workspaceId, sessionId ?? null, contactId ?? null, cursor ?? null, limit + 1];
      return tx.query<TouchView[]>(READ, asked);
    });
    const page = items.slice(0, limit).map(toldSafely);
    return { items: page, nextCursor: items.length > limit ? page.at(-1)!.id : null };
  }
}

function toldSafely(touch: TouchView): TouchView {
  const queued = touch.state === 'pending' || touch.state === 'leased';
  return queued ? { ...touch, reason: queuedReason(touch.reason) } : touch;
}
