import type { ReadScoring } from '../scoring-rules/read-scoring.policy.js';
import { NOTED_SIGNALS, noting } from '../segment-members/segment-checks.js';
import { Values } from '../segment-rules/values.js';
import { judging } from './lead-statement.policy.js';
import { type Causes, joinCauses } from './noted-contacts.js';

const COLUMNS = [
  'fit',
  'fit_class',
  'engagement',
  'engagement_class',
  'stage',
  'stage_reason',
  'phase',
  'phase_reason',
] as const;

const columnsOf = (table: string) => COLUMNS.map((column) => `${table}.${column}`).join(', ');

/**
 * One statement for everything that follows for some contacts of one workspace: their ledgers and standing are written
 * where they differ, segments and the conveyor look at those who moved, and the rows are those whose stage is another than
 * before. When there is none, one row of nothing stands for it: a join that finds its other side empty would call nobody.
 */
export function leadStatement(
  { scoring, fit }: ReadScoring,
  workspace: string,
  contacts: readonly string[],
  now: Date,
  causes: Causes = new Map(),
): { text: string; values: unknown[] } {
  const values = new Values();
  const workspaceId = values.bind(workspace, 'uuid');
  const contactIds = values.bind(contacts, 'uuid[]');
  const scope = { workspaceId, contactIds, now: values.bind(now, 'timestamptz') };
  const parts = judging({ scoring, fit, values, scope });
  const text = `
    with ${values.given}, ${parts},
    entry as materialized (
      select contact_id, 'fit' as kind, rule, '' as subject, points, reason, null::timestamptz as at from fit_entry
      union all
      select contact_id, 'engagement', rule, subject, points, reason, at from act_entry
    ),
    gone_entry as (
      delete from lead_entry l where l.contact_id = any(${contactIds}) and not exists (
        select from entry e
        where (e.contact_id, e.kind, e.rule, e.subject) = (l.contact_id, l.kind, l.rule, l.subject)
      )
    ),
    put_entry as (
      insert into lead_entry (contact_id, kind, rule, subject, workspace_id, points, reason, at)
      select contact_id, kind, rule, subject, ${workspaceId}, points, reason, at from entry e
      where not exists (
        select from lead_entry l
        where l.contact_id = any(${contactIds})
          and (l.contact_id, l.kind, l.rule, l.subject, l.points, l.reason) =
              (e.contact_id, e.kind, e.rule, e.subject, e.points, e.reason) and l.at is not distinct from e.at
      )
      on conflict (contact_id, kind, rule, subject) do update
      set points = excluded.points, reason = excluded.reason, at = excluded.at
    ),
    differing as materialized (
      select j.*, l.stage as previous_stage, l.contact_id is null as fresh,
             (${columnsOf('j')}) is distinct from (${columnsOf('l')}) as moved
      from judged j left join lead l on l.contact_id = j.contact_id and l.contact_id = any(${contactIds})
      where l.contact_id is null or (${columnsOf('j')}, j.due_at) is distinct from (${columnsOf('l')}, l.due_at)
    ),
    put as (
      insert into lead (contact_id, workspace_id, ${COLUMNS.join(', ')}, stage_since, due_at)
      select contact_id, ${workspaceId}, ${COLUMNS.join(', ')}, ${scope.now}, due_at from differing order by contact_id
      on conflict (contact_id) do update set ${COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')},
        due_at = excluded.due_at,
        stage_since = case when lead.stage = excluded.stage then lead.stage_since else excluded.stage_since end
    ),
    ${noting(`
      select contact_id, ${workspaceId} as workspace_id, correlation_id
      from differing ${joinCauses(values, causes)} where fresh or moved`)},
    woken as materialized (${NOTED_SIGNALS})
    select contact_id as "contactId", stage, previous_stage as "previousStage", cell, phase, stage_reason as reason
    from (select count(*) from woken) w left join (
      select * from differing where stage is distinct from previous_stage and not (fresh and stage = 'nurture')
    ) d on true
    order by contact_id`;
  return { text, values: values.list };
}
