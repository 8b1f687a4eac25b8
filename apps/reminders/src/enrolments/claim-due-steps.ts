import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { takeDue } from '../scheduling/take-alarms.js';
import { touchIdOf } from '../touches/touch-id.js';
import { ONCE } from '../touches/wave-touches.js';

const PAGE = 1000;

const CLAIM = `
  with ${takeDue('step', PAGE, 'e.*')}, written as (
    insert into touch (
      id, workspace_id, enrolment_id, contact_id, session_id, sequence_id, step_key, state, reason, urgency, due_at, expires_at, ready_at
    )
    select
      ${touchIdOf('d.id', 's.key')}, d.workspace_id, d.id, d.contact_id, d.session_id, d.sequence_id, s.key,
      case when e.expires_at <= $1 then 'skipped' else 'pending' end,
      case when e.expires_at <= $1 then 'stale' end,
      case when s.template_key = 'confirmation' then 0 else 1 end,
      d.next_due_at, e.expires_at, d.next_due_at
    from due d
    join sequence_step s on s.sequence_id = d.sequence_id and s.key = d.next_step
    cross join lateral (select d.next_due_at + make_interval(mins => s.expires_after_minutes) as expires_at) e
    ${ONCE}
  ), moved as (
    update enrolment set next_step = n.key, next_due_at = n.due_at
    from due d
    left join lateral (
      select s.key, d.enrolled_at + make_interval(mins => s.offset_minutes) as due_at
      from sequence_step s
      where s.sequence_id = d.sequence_id and s.anchor = 'enrolment'
        and (d.enrolled_at + make_interval(mins => s.offset_minutes), s.key) > (d.next_due_at, d.next_step)
      order by s.offset_minutes, s.key limit 1
    ) n on true
    where enrolment.id = d.id
  )
  select count(*)::int as taken from due`;

/** Takes a page of the people whose own clock says that a step is due, and moves each to the next one. */
@Injectable()
export class ClaimDueSteps {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Whether anybody was due. */
  async execute(now: Date): Promise<boolean> {
    const rows = await this.unitOfWork.acrossWorkspaces((tx) => tx.query<{ taken: number }[]>(CLAIM, [now]));
    return rows[0]!.taken > 0;
  }
}
