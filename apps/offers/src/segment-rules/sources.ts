import { RUNGS } from '../products/rung.js';
import type { FieldKey } from './fields.js';

/** Where things that happen to people stand: a row each, with a contact, a moment and mostly a webinar. */
export interface Happened {
  from: string;
  contact: string;
  workspace: string;
  at: string;
  where: string;
  webinar?: string;
  /** The words that it can be narrowed by, in lower case. */
  detail?: string;
  outcome?: string;
  product?: string;
  rung?: string;
  /** What happened elsewhere and counts the same. */
  also?: Happened;
}

const ENGAGEMENT = { from: 'engagement e', contact: 'e.contact_id', workspace: 'e.workspace_id' };
const at = (column: string, where: string): Happened => ({
  ...ENGAGEMENT,
  at: column,
  where,
  webinar: 'e.webinar_id',
});

/** By the registration of somebody: `x` is the table joined to it. */
const registered = (table: string, column: string, where = 'true'): Happened => ({
  ...ENGAGEMENT,
  from: `engagement e join ${table} x on x.registration_id = e.registration_id`,
  at: `x.${column}`,
  where,
  webinar: 'e.webinar_id',
});

/** Of offers of webinars with the place in the session, of all others with the person. */
const interest = (column: string, where?: string): Happened => ({
  ...registered('offer_interest', column, where),
  also: {
    from: 'contact_interest x',
    contact: 'x.contact_id',
    workspace: 'x.workspace_id',
    at: `x.${column}`,
    where: where ?? 'true',
  },
});

/** What somebody does outside of a session's own counters. */
const act = (kind: string): Happened => ({
  from: 'contact_act a',
  contact: 'a.contact_id',
  workspace: 'a.workspace_id',
  at: 'a.at',
  where: `a.kind = '${kind}'`,
  detail: 'lower(a.detail)',
});

/** However often it is done, it counts once, at the last time. */
const actOnce = (kind: string, per: string): Happened => ({
  ...act(kind),
  from: `(
    select contact_id, workspace_id, registration_id, max(at) as at from contact_act
    where kind = '${kind}' group by contact_id, workspace_id, ${per}
  ) a left join engagement e on e.registration_id = a.registration_id`,
  where: 'true',
  webinar: 'e.webinar_id',
  detail: undefined,
});

/** Calls of the hand-off, and those that a sequence asked for. */
const CALLS = `(
    select contact_id, workspace_id, outcome, at from call
    union all
    select contact_id, workspace_id, detail, at from contact_act where kind = 'call'
  ) k`;

export const HAPPENED: Partial<Record<FieldKey, Happened>> = {
  registered: at('e.registered_at', 'e.registered_at is not null and not e.cancelled'),
  attended: at('coalesce(e.first_joined_at, e.settled_at)', 'e.attended'),
  missed: at('e.settled_at', `e.attendance = 'no-show'`),
  active: at('e.last_activity_at', 'e.last_activity_at is not null'),
  answered: registered('poll_answer', 'answered_at'),
  asked: registered('question', 'asked_at'),
  'offer-presented': interest('presented_at'),
  'offer-clicked': interest('last_clicked_at', 'x.clicks > 0'),
  bought: {
    from: 'customer_order o',
    contact: 'o.contact_id',
    workspace: 'o.workspace_id',
    at: 'o.paid_at',
    where: 'true',
    webinar: 'o.webinar_id',
    product: 'o.product_id',
    // What was sold without a product counts as the first rung, as it does for whoever is handed over.
    rung: `coalesce(o.rung, '${RUNGS[0]}')`,
  },
  touched: {
    from: 'touch t',
    contact: 't.contact_id',
    workspace: 't.workspace_id',
    at: 't.sent_at',
    where: 'true',
  },
  'code-word': {
    from: 'accepted_code_word w',
    contact: 'w.contact_id',
    workspace: 'w.workspace_id',
    at: 'w.accepted_at',
    where: 'true',
  },
  'mail-clicked': act('mail-click'),
  'page-visited': act('page-visit'),
  'magnet-taken': act('magnet'),
  'handout-taken': actOnce('handout', 'registration_id, detail'),
  'replay-watched': actOnce('replay', 'registration_id'),
  called: {
    from: CALLS,
    contact: 'k.contact_id',
    workspace: 'k.workspace_id',
    at: 'k.at',
    where: 'true',
    outcome: 'k.outcome',
  },
};

/** One number per contact, out of all sessions. */
export const MEASURES: Partial<Record<FieldKey, string>> = {
  minutes: 'max(e.minutes)',
  'share-watched':
    'max(case when e.session_minutes > 0 then 100 * least(e.minutes / e.session_minutes, 1) end)',
  score: 'max(e.score)',
  'webinars-attended': 'count(distinct e.webinar_id) filter (where e.attended)',
};

/** What stands in the contact itself, as it is compared. */
export const COLUMNS: Partial<Record<FieldKey, string>> = {
  'email-domain': 'c.domain',
  language: 'c.language',
  'time-zone': 'lower(c.time_zone)',
};

/** Where somebody stands, as it is compared. */
export const LEAD_COLUMNS: Partial<Record<FieldKey, string>> = {
  'lead-stage': 'stage',
  cell: 'lower(cell)',
  phase: 'phase',
};
