import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { PersonalSequences } from './personal-sequences.js';

const COUNT = `
  select count(*)::int as people from contact c
  where c.workspace_id = $1 and c.last_active_at <= $2::timestamptz - make_interval(days => $3)
    and not exists (
      select from enrolment e
      where e.sequence_id = $4 and e.contact_id = c.id and e.version is not null and e.state in ('active', 'paused')
    )`;

/** How many have been silent for so long already that the draft of a sequence would be for them. */
@Injectable()
export class CountSilent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sequences: PersonalSequences,
    private readonly clock: Clock,
  ) {}

  /** None where the draft begins by something else. */
  execute(workspaceId: string, id: string): Promise<number> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const { draft } = await this.sequences.find(tx, id);
      const { on, days } = draft.trigger;
      if (on !== 'inactivity' || !days) return 0;
      const [row] = await tx.query<[{ people: number }]>(COUNT, [workspaceId, this.clock.now(), days, id]);
      return row.people;
    });
  }
}
