import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import type { SequenceState } from './personal-sequences.js';

export interface SequenceOverview {
  id: string;
  name: string;
  state: SequenceState;
  liveVersion: number | null;
  trigger: string;
  steps: number;
  walking: number;
  resting: number;
  finished: number;
  sent: number;
}

/** All sequences that people walk on their own clock, each with its numbers. */
@Injectable()
export class ListSequenceOverviews {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(workspaceId: string): Promise<SequenceOverview[]> {
    return this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      tx.query(
        `select q.id, q.name, q.state, q.live_version as "liveVersion", q.draft->'trigger'->>'on' as trigger,
           jsonb_array_length(q.draft->'steps') as steps, coalesce(e.walking, 0) as walking,
           coalesce(e.resting, 0) as resting,
           coalesce(e.finished, 0) as finished, coalesce(t.sent, 0) as sent
         from sequence q
         left join (
           select sequence_id, count(*) filter (where state in ('active', 'paused'))::int as walking,
             count(*) filter (where state = 'active' and next_step is null)::int as resting,
             count(*) filter (where state in ('finished', 'ended'))::int as finished
           from enrolment where version is not null group by 1
         ) e on e.sequence_id = q.id
         left join (
           select sequence_id, count(*)::int as sent from touch where version is not null and state = 'sent' group by 1
         ) t on t.sequence_id = q.id
         where q.workspace_id = $1 and q.kind = 'personal'
         order by (q.state = 'archived'), q.created_at, q.id`,
        [workspaceId],
      ),
    );
  }
}
