import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock, type PageAsked, type PageOf, pageOf, readCursor } from '@funnelcast/service-kit';
import { StageNotFound } from './conveyor.errors.js';

export interface PersonInStage {
  contactId: string;
  name: string;
  email: string;
  since: Date;
  stuck: boolean;
  touches: number;
  ownerName: string | null;
}

const PEOPLE = `
  select p.contact_id as "contactId", coalesce(c.name, '') as name, coalesce(c.email, '') as email, p.since,
    coalesce(p.since < $3::timestamptz - make_interval(days => s.stuck_days), false) as stuck,
    coalesce(c.touches, 0) as touches, m.name as "ownerName"
  from conveyor_stage s
  join conveyor_place p on p.workspace_id = s.workspace_id and p.stage_id = s.id
  left join contact c on c.id = p.contact_id
  left join hand_off h on h.contact_id = p.contact_id and h.state = 'accepted'
  left join member m on m.workspace_id = p.workspace_id and m.id = h.member_id
  where s.workspace_id = $1 and s.id = $2
    and (not $4::boolean or p.since < $3::timestamptz - make_interval(days => s.stuck_days))
    and ($5::timestamptz is null or (p.since, p.contact_id) > ($5, $6::uuid))
  order by p.since, p.contact_id limit $7`;

/** Who is in a stage; those who have been there longest come first. */
@Injectable()
export class ListPeople {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  execute(
    workspaceId: string,
    stageId: string,
    { cursor, limit, stuck }: PageAsked & { stuck: boolean },
  ): Promise<PageOf<PersonInStage>> {
    const [since = null, contactId = null] = readCursor(cursor, ['instant', 'uuid']) ?? [];
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const found = await tx.query<unknown[]>(
        'select from conveyor_stage where workspace_id = $1 and id = $2',
        [workspaceId, stageId],
      );
      if (found.length === 0) throw new StageNotFound();
      const values = [workspaceId, stageId, this.clock.now(), stuck, since, contactId, limit + 1];
      const rows = await tx.query<PersonInStage[]>(PEOPLE, values);
      return pageOf(rows, limit, (last) => [last.since.toISOString(), last.contactId]);
    });
  }
}
