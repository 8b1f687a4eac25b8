import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { ONCE, WAVE_AUDIENCE, WAVE_JOINS, WAVE_TOUCHES } from '../touches/wave-touches.js';

interface ClaimedPage {
  session_id: string;
  step_key: string;
  walked: number;
  pending: number;
  stale: number;
}

/** Nothing of a page passes through this process, so it may be a large one. */
const PAGE = 5000;

const CLAIM = `
  with w as (
    select * from wave where status in ('waiting', 'running') and due_at <= $1
    order by due_at limit 1 for update skip locked
  ), page as (
    select e.* from w join lateral (
      select * from enrolment
      where session_id = w.session_id and not cancelled and version is null and (w.cursor is null or id > w.cursor)
      order by id limit ${PAGE}
    ) e on true
  ), written as (
    ${WAVE_TOUCHES} from w join page e on true ${WAVE_JOINS} where ${WAVE_AUDIENCE} ${ONCE}
    returning state, reason
  ), moved as (
    update wave set
      cursor = coalesce((select id from page order by id desc limit 1), wave.cursor),
      status = case when (select count(*) from page) < ${PAGE} then 'finished' else 'running' end
    from w where wave.id = w.id
  )
  select session_id, step_key, (select count(*)::int from page) as walked,
    (select count(*)::int from written where state = 'pending') as pending,
    (select count(*)::int from written where reason = 'stale') as stale
  from w`;

/** Takes a page of one due wave: writes its touches and moves its cursor in one statement, whoever else does the same. */
@Injectable()
export class ClaimDueWaves {
  private readonly logger = new Logger(ClaimDueWaves.name);

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Whether there was a wave to take a page of. */
  async execute(now: Date): Promise<boolean> {
    const [page] = await this.unitOfWork.acrossWorkspaces((tx) => tx.query<ClaimedPage[]>(CLAIM, [now]));
    if (!page) return false;
    const { session_id: sessionId, step_key: stepKey, stale, pending } = page;
    if (stale > 0) {
      this.logger.warn({
        msg: 'letters skipped: the server comes too late for them',
        sessionId,
        stepKey,
        stale,
      });
    } else {
      this.logger.debug({ msg: 'wave', sessionId, stepKey, pending });
    }
    return true;
  }
}
