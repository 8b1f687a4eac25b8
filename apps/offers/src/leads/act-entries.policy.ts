import { countsForPerson, isActField } from '../scoring-rules/act-fields.js';
import type { Scoring } from '../scoring-rules/scoring.js';
import { actRules, halfLivesTo, inItsPlace } from '../scores/rules-in-statements.js';
import type { Values } from '../segment-rules/values.js';

/** The most entries that a rule without a cap leaves in the ledger of somebody. */
const MOST_ENTRIES = 100;

const CALL_IN_WORDS = (outcome: string) =>
  `case ${outcome} when 'positive' then 'was won over on a call' when 'negative' then 'said no on a call'
        when 'no-answer' then 'did not answer a call' when 'call-back' then 'asked to be called back'
        else 'was reached on a call' end`;

const ACT_IN_WORDS = `case kind when 'magnet' then format('took "%s"', detail)
                         when 'mail-click' then 'followed a link in a message'
                         when 'call' then ${CALL_IN_WORDS('detail')}
                         when 'unsubscribed' then 'wanted no more letters'
                         when 'complaint' then 'called a letter spam'
                         else format('looked at %s', detail) end`;

const CLICK_IN_WORDS = `case clicks when 1 then 'clicked the offer' when 2 then 'clicked the offer twice'
                           else format('clicked the offer %s times', clicks) end`;

const LATEST_FIRST = 'row_number() over (partition by a.contact_id, r.id order by a.at desc, a.subject)';

/** About whom, as what follows `any` and tells their ids. */
interface ActScope {
  workspaceId: string;
  contactIds: string;
}

/**
 * The ledger of what belongs to the person and to no session, by the rules of `scoring`. The latest acts fill the cap: they
 * are worth the most. For a whole audience the words, which cost the most, can be left out.
 */
export function actEntries(
  scoring: Scoring,
  values: Values,
  { workspaceId, contactIds }: ActScope,
  inWords: boolean,
): string {
  const rules = actRules(scoring).filter(({ field }) => isActField(field) && countsForPerson(field));
  const words = (text: string) => (inWords ? text : `''`);
  return `
    select contact_id, rule, subject, points::integer as points, reason, at from (
      select a.contact_id, r.id as rule, a.subject, a.reason, a.at,
             ${inItsPlace('r.points', `coalesce(r.cap, abs(r.points) * ${MOST_ENTRIES})`, LATEST_FIRST)} as points
      from (
        select contact_id, 'code-word' as field, id::text as subject, code_word as detail, accepted_at as at,
               ${words(`format('named the code word "%s"', code_word)`)} as reason
        from accepted_code_word where contact_id = any(${contactIds}) and workspace_id = ${workspaceId}
        union all
        select contact_id, 'call', id::text, outcome, at, ${words(CALL_IN_WORDS('outcome'))}
        from call where contact_id = any(${contactIds}) and workspace_id = ${workspaceId}
        union all
        select contact_id, kind, id::text, detail, at, ${words(ACT_IN_WORDS)}
        from contact_act where contact_id = any(${contactIds}) and workspace_id = ${workspaceId}
          and kind in ('magnet', 'mail-click', 'page-visit', 'call', 'unsubscribed', 'complaint')
        union all
        select contact_id, 'offer-seen', offer_id::text, '', presented_at, ${words(`'saw the offer'`)}
        from contact_interest where contact_id = any(${contactIds}) and workspace_id = ${workspaceId}
        union all
        select contact_id, 'click', offer_id::text, '', last_clicked_at, ${words(CLICK_IN_WORDS)}
        from contact_interest where contact_id = any(${contactIds}) and workspace_id = ${workspaceId} and clicks > 0
        union all
        select contact_id, 'order', id::text, '', paid_at, ${words(`'bought'`)}
        from offer_order where contact_id = any(${contactIds}) and workspace_id = ${workspaceId}
          and registration_id is null and state = 'paid'
      ) a
      join json_to_recordset(${values.bind(JSON.stringify(rules), 'json')}) as r(
        id text, field text, least double precision, word text, points integer, cap integer
      ) on r.field = a.field and (r.word is null or position(r.word in lower(a.detail)) > 0)
    ) ranked where points <> 0`;
}

/** What such entries are worth to each person, told for the fixed moment; and of that, what was won. */
export const worthOfActs = (entries: string, halfLife: string): string => `
  select contact_id, sum(worth) as worth, coalesce(sum(worth) filter (where worth > 0), 0) as gained
  from (
    select contact_id, points * power(2::double precision, ${halfLivesTo('at', halfLife)}) as worth from ${entries} entry
  ) x group by contact_id`;
