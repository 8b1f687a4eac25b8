import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { PersonalSequences } from '../definitions/personal-sequences.js';

export interface StepProgress {
  stepKey: string;
  /** People who stand before it, or wait in it. */
  here: number;
  sent: number;
  /** Written, and on their way. */
  queued: number;
  failed: number;
  skipped: { reason: string; count: number }[];
  /** How many went which way out of it; without a branch they went on. */
  passed: { branch: string | null; count: number }[];
}

export interface SequenceProgress {
  active: number;
  paused: number;
  /** Resting at the end, for steps that are still to be written. */
  resting: number;
  finished: number;
  ended: { because: string; count: number }[];
  versions: { version: number; publishedAt: Date; walking: number }[];
  steps: StepProgress[];
}

/**
 * Each table is read once, however many figures come of it. Touches are found by who walks the sequence: an index of theirs
 * would cost everybody an entry with each letter. Whoever has a touch has passed its step, and no letter is noted as passed
 * besides; tasks are, when they are done or were given up.
 */
const READ = `
  with e as materialized (
    select state, version, next_step, ended_because, count(*) as n from enrolment
    where sequence_id = $1 and version is not null group by 1, 2, 3, 4
  ), t as materialized (
    select t.step_key, t.state, case when t.state = 'skipped' then t.reason end as reason,
      t.channel in ('email', 'sms', 'telegram', 'webhook') as passes, count(*) as n
    from enrolment e join touch t on t.enrolment_id = e.id
    where e.sequence_id = $1 and e.version is not null group by 1, 2, 3, 4
  ), p as (
    select step_key, branch, count(*) as n from step_passed where sequence_id = $1 group by 1, 2
    union all
    select step_key, null, n from t where passes
  )
  select
    (select json_build_object(
       'active', coalesce(sum(n) filter (where state = 'active' and next_step is not null), 0),
       'paused', coalesce(sum(n) filter (where state = 'paused'), 0),
       'resting', coalesce(sum(n) filter (where state = 'active' and next_step is null), 0),
       'finished', coalesce(sum(n) filter (where state = 'finished'), 0))
     from e) as totals,
    (select coalesce(json_agg(json_build_object('because', because, 'count', n) order by n desc), '[]') from (
       select coalesce(ended_because, '') as because, sum(n) as n from e where state = 'ended' group by 1) x) as ended,
    (select coalesce(json_agg(json_build_object('version', v.version, 'publishedAt', v.published_at, 'walking', (
         select coalesce(sum(n), 0) from e where e.version = v.version and e.state in ('active', 'paused')
       )) order by v.version desc), '[]')
     from sequence_version v where v.sequence_id = $1) as versions,
    (select coalesce(json_agg(json_build_object('stepKey', next_step, 'count', n)), '[]') from (
       select next_step, sum(n) as n from e
       where state in ('active', 'paused') and next_step is not null group by 1) x) as here,
    (select coalesce(json_agg(json_build_object('stepKey', step_key, 'state', state, 'reason', reason, 'count', n)), '[]') from (
       select step_key, state, reason, sum(n) as n from t group by 1, 2, 3) x) as touches,
    (select coalesce(json_agg(json_build_object('stepKey', step_key, 'branch', branch, 'count', n)), '[]') from (
       select step_key, branch, sum(n) as n from p group by 1, 2) x) as passed`;

interface Row {
  totals: Pick<SequenceProgress, 'active' | 'paused' | 'resting' | 'finished'>;
  ended: SequenceProgress['ended'];
  versions: SequenceProgress['versions'];
  here: { stepKey: string; count: number }[];
  touches: { stepKey: string; state: string; reason: string | null; count: number }[];
  passed: { stepKey: string; branch: string | null; count: number }[];
}

/** Where people stand in a sequence, what each step has done, and why it did not. */
@Injectable()
export class ReadProgress {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sequences: PersonalSequences,
  ) {}

  execute(workspaceId: string, id: string): Promise<SequenceProgress> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await this.sequences.find(tx, id);
      const [row] = await tx.query<[Row]>(READ, [id]);
      const { totals, ended, versions } = row;
      return { ...totals, ended, versions, steps: stepsOf(row) };
    });
  }
}

function stepsOf({ here, touches, passed }: Row): StepProgress[] {
  const keys = new Set([...here, ...touches, ...passed].map(({ stepKey }) => stepKey));
  return [...keys].map((stepKey) => {
    const own = touches.filter((touch) => touch.stepKey === stepKey);
    const count = (...states: string[]) =>
      own.filter(({ state }) => states.includes(state)).reduce((sum, touch) => sum + touch.count, 0);
    return {
      stepKey,
      here: here.find((one) => one.stepKey === stepKey)?.count ?? 0,
      sent: count('sent'),
      queued: count('pending'),
      failed: count('failed'),
      skipped: own
        .filter(({ state }) => state === 'skipped')
        .map(({ reason, count: n }) => ({ reason: reason ?? '', count: n })),
      passed: passed
        .filter((one) => one.stepKey === stepKey)
        .map(({ branch, count: n }) => ({ branch, count: n })),
    };
  });
}
