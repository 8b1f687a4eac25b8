import type { PreparedStatement } from '@funnelcast/persistence';
import { HOT_LIST_CHANNEL } from '../hot-lists/hot-list-channel.js';
import { LEADS_CHANNEL } from '../leads/lead-checks.js';
import { NOTED_SIGNALS, noting } from '../segment-members/segment-checks.js';
import { SEGMENTS_OF_E } from '../segments/segment-rules.policy.js';
import { halfLivesTo, partLog2Of, STORED_RULES } from './rules-in-statements.js';
import { counted, WANTED } from './wanted-score-entries.js';

/**
 * What the ledger of one registration gives to the person's engagement, and what it takes: a logarithm knows no less than
 * nothing, and time leaves both in proportion. Entries without a time are worth nothing yet.
 */
const worthWhere = (counts: string) =>
  partLog2Of(
    `sum(abs(w.points) * power(2::double precision, ${halfLivesTo('w.at', 'w.half_life_days')}))
       filter (where w.at is not null and ${counts})`,
  );

/** What is counted about somebody in a session, kept in their row: whoever tries out other rules reads nothing else. */
const COUNTERS = [
  'polls_answered',
  'answered_at',
  'questions_asked',
  'asked_at',
  'handouts',
  'handout_at',
  'replayed',
  'replayed_at',
  'offer_presented_at',
  'offer_clicks',
  'last_clicked_at',
  'bought_at',
];
const KEPT = [...COUNTERS, 'score', 'worth', 'lost', 'segments'];
const columnsOf = (prefix: string, columns: readonly string[]) =>
  columns.map((column) => `${prefix}${column}`).join(', ');

/**
 * Of the registrations in $1, whose rows the transaction holds; every table is asked for by name. What is worked out on the
 * way has no statistics, so whoever runs this keeps the planner from comparing everybody with everybody. With $2 nobody
 * acted, but the rules are new: then nobody becomes hot, and who counts everybody again looks at the people afterwards. $3 is
 * the request behind it all, where it is one.
 * Signals arrive with the commit and once per transaction, so nobody looks before there is something to see.
 */
export const SCORE: PreparedStatement = {
  name: 'score',
  text: `
  with ${counted('$1::uuid[]', KEPT)},
  ${STORED_RULES},
  ${WANTED},
  total as materialized (
    select w.registration_id, greatest(0, sum(w.points))::integer as score,
           ${worthWhere('w.points > 0')} as worth, ${worthWhere('w.points < 0')} as lost,
           array_agg((w.rule, w.subject, w.points, w.reason, w.at)::score_line order by w.rule, w.subject) as entries
    from wanted w group by w.registration_id
  ),
  kept as materialized (
    select ctid as place, registration_id, entries from score_ledger where registration_id = any($1)
  ),
  ledger as materialized (
    select m.registration_id, m.workspace_id, k.place, coalesce(t.entries, '{}') as entries
    from mine m left join total t using (registration_id) left join kept k using (registration_id)
    where coalesce(t.entries, '{}') <> coalesce(k.entries, '{}')
  ),
  rewritten as (
    update score_ledger l set entries = d.entries from ledger d
    where l.ctid = any (array (select place from ledger where place is not null))
      and l.registration_id = d.registration_id
  ),
  begun as (
    insert into score_ledger (registration_id, workspace_id, entries)
    select registration_id, workspace_id, entries from ledger where place is null
  ),
  fresh as materialized (
    select f.* from (
      select e.place, e.registration_id, ${columnsOf('e.', COUNTERS)}, ${columnsOf('e.was_', KEPT)},
             coalesce(total.score, 0) as score, total.worth, total.lost, ${SEGMENTS_OF_E} as segments,
             e.was_score < s.hot_score and total.score >= s.hot_score as hot
      from e join setting s using (workspace_id) left join total using (registration_id)
    ) f where (${columnsOf('f.', KEPT)}) is distinct from (${columnsOf('f.was_', KEPT)})
  ),
  moved as (
    update engagement g
    set ${KEPT.map((column) => `${column} = f.${column}`).join(', ')},
        last_activity_at = greatest(g.last_activity_at, f.last_clicked_at, f.bought_at)
    from fresh f
    where g.ctid = any (array (select place from fresh)) and g.registration_id = f.registration_id
    returning g.registration_id, g.workspace_id, g.contact_id, f.hot
  ),
  hot as (
    insert into hot_lead (registration_id, workspace_id, said)
    select registration_id, workspace_id, $2 from moved where hot order by registration_id
    on conflict do nothing
  ),
  noted as (
    insert into lead_check (contact_id, workspace_id, correlation_id)
    select distinct contact_id, workspace_id, $3::text from moved where not $2 returning 1
  ),
  ${noting('select contact_id, workspace_id, $3::text as correlation_id from mine')}
  select pg_notify('${LEADS_CHANNEL}', '') from (select from noted limit 1) n
  union all
  select pg_notify('${HOT_LIST_CHANNEL}', id) from (select distinct session_id::text as id from mine) s
  union all ${NOTED_SIGNALS}`,
};
