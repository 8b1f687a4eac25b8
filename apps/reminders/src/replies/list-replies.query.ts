import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { type PageAsked, type PageOf, pageOf, readCursor } from '@funnelcast/service-kit';

export interface ReplyRow {
  id: string;
  contactId: string;
  contactName: string | null;
  contactEmail: string | null;
  sender: string;
  subject: string;
  text: string;
  receivedAt: Date;
  seenAt: Date | null;
  seenBy: string | null;
  touchId: string;
  stepKey: string | null;
  sequenceId: string | null;
  sequenceName: string | null;
  webinarTitle: string | null;
  sentAt: Date | null;
}

export interface ReplyFilter {
  contactId?: string;
  seen?: boolean;
}

export interface ReplyPage extends PageOf<ReplyRow> {
  /** Of all that the filter by contact finds, those that nobody has seen. */
  unseen: number;
}

/** The letter is told by its step, since its words were never kept; that of the ladder belongs to no sequence of its own. */
const SELECT = `
  select r.id, r.contact_id as "contactId", c.name as "contactName", c.email as "contactEmail", r.sender, r.subject,
    r.body_text as text, r.received_at as "receivedAt", r.seen_at as "seenAt", r.seen_by as "seenBy",
    r.touch_id as "touchId", t.step_key as "stepKey", q.id as "sequenceId", q.name as "sequenceName",
    coalesce(w.title, s.title) as "webinarTitle", t.sent_at as "sentAt"
  from reply r
  left join contact c on c.id = r.contact_id
  left join touch t on t.id = r.touch_id
  left join sequence q on q.id = t.sequence_id and t.version is not null
  left join session s on s.id = t.session_id
  left join webinar w on w.id = s.webinar_id`;

/** What people answered to letters, the latest first. */
@Injectable()
export class ListReplies {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(
    workspaceId: string,
    { cursor, limit, contactId, seen }: PageAsked & ReplyFilter,
  ): Promise<ReplyPage> {
    const [receivedAt, id] = readCursor(cursor, ['instant', 'uuid']) ?? [];
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const rows = await tx.query<ReplyRow[]>(
        `${SELECT}
         where r.workspace_id = $1 and ($2::uuid is null or r.contact_id = $2)
           and ($3::boolean is null or (r.seen_at is not null) = $3)
           and ($4::timestamptz is null or (r.received_at, r.id) < ($4, $5::uuid))
         order by r.received_at desc, r.id desc limit $6`,
        [workspaceId, contactId ?? null, seen ?? null, receivedAt ?? null, id ?? null, limit + 1],
      );
      const [count] = await tx.query<[{ unseen: number }]>(
        `select count(*)::integer as unseen from reply
         where workspace_id = $1 and seen_at is null and ($2::uuid is null or contact_id = $2)`,
        [workspaceId, contactId ?? null],
      );
      const page = pageOf(rows, limit, (last) => [last.receivedAt.toISOString(), last.id]);
      return { ...page, unseen: count.unseen };
    });
  }
}

export async function replyById(tx: Transaction, id: string): Promise<ReplyRow | undefined> {
  const [row] = await tx.query<ReplyRow[]>(`${SELECT} where r.id = $1`, [id]);
  return row;
}
