import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';

export interface RarelyTouched {
  contactId: string;
  name: string;
  email: string;
  touches: number;
  lastTouchedAt: Date | null;
}

/** Over all channels; letters that answer a person’s own act, and calls to a webhook, are no touches. */
const READ = `
  select c.id as "contactId", c.name, c.email, t.n as touches, t.last as "lastTouchedAt"
  from contact c
  left join lateral (
    select count(*)::int as n, max(sent_at) as last from touch
    where contact_id = c.id and state = 'sent' and urgency > 0 and channel <> 'webhook'
  ) t on true
  left join preference p on p.contact_id = c.id
  where c.workspace_id = $1 and t.n < $2 and t.n > 0 and p.unsubscribed_at is null and p.suppressed_at is null
    and not exists (select from purchase b where b.contact_id = c.id)
    and not exists (
      select from enrolment e where e.contact_id = c.id and e.version is not null and e.state in ('active', 'paused')
        and e.next_step is not null)
    and ($3::uuid is null or c.id > $3)
  order by c.id limit $4`;

/** Those on whom we have given up too early: touched, but too few times, nothing planned, and neither bought nor gone. */
@Injectable()
export class ListTooFewTouches {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(
    workspaceId: string,
    { below, cursor, limit = 50 }: { below: number; cursor?: string | undefined; limit?: number | undefined },
  ): Promise<{ items: RarelyTouched[]; nextCursor: string | null }> {
    const items = await this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      tx.query<RarelyTouched[]>(READ, [workspaceId, below, cursor ?? null, limit + 1]),
    );
    const page = items.slice(0, limit);
    return { items: page, nextCursor: items.length > limit ? page.at(-1)!.contactId : null };
  }
}
