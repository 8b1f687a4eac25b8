import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import type { SalesProfile } from './sales-profile.js';

export interface TeamMember {
  memberId: string;
  name: string;
  email: string;
  role: string;
  here: boolean;
  profile: SalesProfile | null;
  /** Leads they have accepted, and those that wait for their word. */
  leads: number;
  offered: number;
}

const TEAM = `
  with load as (
    select member_id, count(*) filter (where state = 'accepted')::int as leads,
      count(*) filter (where state = 'offered')::int as offered
    from hand_off where workspace_id = $1 and member_id is not null group by member_id
  )
  select coalesce(m.id, load.member_id) as "memberId", coalesce(m.name, '') as name, coalesce(m.email, '') as email,
    coalesce(m.role, '') as role, coalesce(m.here, false) as here,
    coalesce(load.leads, 0) as leads, coalesce(load.offered, 0) as offered,
    case when p.member_id is null then null else json_build_object(
      'role', p.role, 'languages', p.languages, 'timeZones', p.time_zones, 'countries', p.countries, 'tags', p.tags,
      'rungs', p.rungs, 'maxLoad', p.max_load, 'away', p.away
    ) end as profile
  from (select * from member where workspace_id = $1) m
  full join load on load.member_id = m.id
  left join sales_profile p on p.workspace_id = $1 and p.member_id = coalesce(m.id, load.member_id)
  where m.here or load.member_id is not null
  order by coalesce(m.here, false) desc, lower(coalesce(m.name, '')), 1`;

/** The people of the workspace with what they do for sales, and those who have left while leads are still with them. */
@Injectable()
export class ListSalesTeam {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(workspaceId: string): Promise<TeamMember[]> {
    return this.unitOfWork.inWorkspace(workspaceId, (tx) => tx.query<TeamMember[]>(TEAM, [workspaceId]));
  }
}
