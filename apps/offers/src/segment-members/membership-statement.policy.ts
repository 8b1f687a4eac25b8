import { type Causes, joinCauses } from '../leads/noted-contacts.js';
import { compileRule } from '../segment-rules/compile-rule.policy.js';
import { peopleOf } from '../segment-rules/compare-clause.policy.js';
import type { Rule } from '../segment-rules/rule.js';
import { Values } from '../segment-rules/values.js';
import { heardOf } from './heard-of.js';

export interface MembershipQuestion {
  segmentId: string;
  segment: string;
  workspaceId: string;
  rule: Rule;
  segmentNames: ReadonlyMap<string, string>;
  now: Date;
  /** Only these; null for everybody. */
  contactIds: readonly string[] | null;
  /** Which request led to it that somebody is looked at, where it is known. */
  causes: Causes;
  /** Whether other segments ask about this one, so that a difference leads to them. */
  asked: boolean;
  /** Whether the summaries of all who are looked at say what their rows say. */
  summarised: boolean;
}

/**
 * One statement for the whole difference between a rule and who belongs to its segment: members come and go, what is to be
 * told is noted with the reason, and so is the moment at which time alone changes something. Without contacts it looks
 * at everybody. Whoever runs it is alone, so what is not there yet is inserted without looking for rivals.
 */
export function membershipStatement(question: MembershipQuestion): { text: string; values: unknown[] } {
  const { contactIds, summarised } = question;
  const values = new Values();
  const workspaceId = values.bind(question.workspaceId, 'uuid');
  const now = values.bind(question.now, 'timestamptz');
  const segmentId = values.bind(question.segmentId, 'uuid');
  const segment = values.bind(question.segment, 'text');
  const contacts = contactIds === null ? null : values.bind(contactIds, 'uuid[]');
  const scope = { workspaceId, now, contactIds: contacts, summarised };
  const { joins, predicate, because, becauseNot, dueAt } = compileRule(
    question.rule,
    values,
    scope,
    question.segmentNames,
  );
  const inScope = (contact: string) => (contacts === null ? 'true' : `${contact} = any(${contacts})`);
  const text = `
    with ${values.given},
    looked as materialized (
      select c.id as contact_id, v.holds, v.due_at,
        case when v.holds then ${because} else ${contacts === null ? 'null' : becauseNot} end as reason
      from ${peopleOf(scope)} ${joins}
      cross join lateral (select coalesce(${predicate}, false) as holds, ${dueAt} as due_at offset 0) v
      where c.workspace_id = ${workspaceId}
        and ${contacts === null ? `(v.holds or v.due_at is not null)` : `c.id = any(${contacts})`}
    ),
    ${contacts === null ? CROWD({ segmentId, segment, workspaceId, now }) : ''}
    entered as (
      insert into segment_member (segment_id, contact_id, workspace_id, entered_at, reason, entered_with)
      select ${segmentId}, l.contact_id, ${workspaceId}, ${now}, l.reason,
        ${contacts === null ? '(select seq from crowd)' : 'null'}
      from looked l
      where l.holds and not exists (
        select from segment_member m where m.segment_id = ${segmentId} and m.contact_id = l.contact_id
      )
      returning contact_id, reason
    ),
    gone as (
      delete from segment_member m
      where m.segment_id = ${segmentId} and ${inScope('m.contact_id')}
        and not exists (select from looked l where l.contact_id = m.contact_id and l.holds)
      returning contact_id, entered_with
    ),
    sooner as (
      update segment_timer t set at = l.due_at from looked l
      where t.contact_id = l.contact_id and l.due_at < t.at and ${inScope('t.contact_id')}
    ),
    timed as (
      insert into segment_timer (contact_id, workspace_id, at)
      select contact_id, ${workspaceId}, due_at from looked l
      where due_at is not null and not exists (
        select from segment_timer t where t.contact_id = l.contact_id and ${inScope('t.contact_id')}
      )
    ),
    change as (
      ${contacts === null ? '' : 'select contact_id, true as entered, reason from entered union all'}
      select gone.contact_id, false as entered,
        ${contacts === null ? `'the rule of the segment changed'` : `coalesce(l.reason, 'is not known any more')`} as reason
      from gone left join looked l on l.contact_id = gone.contact_id
      where ${heardOf('gone')}
    ),
    noted as (
      insert into segment_change (segment_id, segment, contact_id, workspace_id, entered, reason, at, correlation_id)
      select ${segmentId}, ${segment}, contact_id, ${workspaceId}, entered, reason, ${now}, correlation_id
      from change ${joinCauses(values, question.causes)}
      order by contact_id
    ),
    ${question.asked && contacts === null ? rechecked(workspaceId) : ''}
    counted as (select (select count(*) from entered) - (select count(*) from gone) as more)
    update segment set members = members + counted.more from counted
    where id = ${segmentId} and counted.more <> 0`;
  return { text, values: values.list };
}

/** Those who are looked at one by one are looked at for all segments in their order anyway. */
const rechecked = (workspaceId: string) => `
    rechecked as (
      insert into segment_check (contact_id, workspace_id)
      select contact_id, ${workspaceId} from entered union all select contact_id, ${workspaceId} from gone
    ),`;

/** Of all whom a new rule lets in together one row is noted; they name it, and are told from where they stand. */
const CROWD = (names: { segmentId: string; segment: string; workspaceId: string; now: string }) => `
    crowd as (
      insert into segment_change (segment_id, segment, workspace_id, entered, at)
      values (${names.segmentId}, ${names.segment}, ${names.workspaceId}, true, ${names.now})
      returning seq
    ),`;
