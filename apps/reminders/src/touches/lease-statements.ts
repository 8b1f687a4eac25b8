import type { PreparedStatement } from '@funnelcast/persistence';
import { OWN_NOTICES, ownNoticeExpiry } from '../enrolments/own-notices.js';
import { BOUGHT, SOLD_OFFER } from '../offers/sold-offer.js';
import { NOT_REACHABLE, REACHABLE_JOIN } from '../channel-addresses/reachable.js';

/** Long enough for a slow provider, short enough that a killed process is soon made good. */
export const LEASE_SECONDS = 45;

/**
 * When it is too late for a touch of the ladder, by what session and wave (`s`, `w`) say now: the moment that it was queued
 * for may have moved since.
 */
const LADDER_EXPIRY = `
  case when t.notice in (${OWN_NOTICES}) then ${ownNoticeExpiry('t.due_at')} else coalesce(w.expires_at, t.expires_at) end`;

/** Of a walk on a person’s own clock: `t` the touch, `e` the enrolment, `vm` the words of its version, `o` what they sell. */
const PERSONAL_REASON = `
  case
    when e.id is null or e.state = 'ended' then 'sequence-ended'
    when vm.key is null then 'step-removed'
    when c.id is null then 'contact-unknown'
    when ${NOT_REACHABLE} then 'not-opted-in'
    when t.channel = 'email' and p.suppressed_at is not null then 'suppressed'
    when t.channel = 'email' and p.unsubscribed_at is not null then 'unsubscribed'
    when vm.timing is null and t.expires_at <= $1 then 'stale'
    when vm.sells and vm.offer_id is null and not vm.next_rung and b.contact_id is not null then 'already-bought'
    when vm.offer_id is not null and o.id is null then 'offer-withdrawn'
    when vm.offer_id is not null and o.webinar_id is not null and o.webinar_id is distinct from s.webinar_id then 'offer-of-another-webinar'
    when vm.offer_id is not null and ${BOUGHT} then 'already-bought'
    when vm.sells and p.offers_declined_at is not null then 'offers-declined'
  end`;

/**
 * Nothing has come of it yet. Not said as the index of what is pending says it: that one would be read from end to end for
 * each touch when PostgreSQL believes it to be short, as it does when a wave has just fallen due.
 */
export const UNDECIDED = `touch.state not in ('sent', 'skipped', 'failed')`;

/** What somebody else is sending. Hashed by PostgreSQL, so each touch is looked for once however many these are. */
export const LEASED = '(select unnest(touches) from touch_lease)';

/**
 * The last gate before the provider. Everything that forbids a letter is asked here, at the last moment, in the statement
 * that leases it: what was true when it was queued may no longer be. It answers columns, because PostgreSQL writes a
 * column of a thousand values far quicker than a thousand rows; what many letters share is written once. What is not leased
 * is found by its place: by its id, a plan that was made while nothing waited reads the whole table.
 */
const LEASE = `
  with page as materialized (
    select ctid as place, * from touch where state = 'pending' and ready_at <= $1 and id not in ${LEASED}
    order by urgency, ready_at limit $2
  ), judged as (
    select t.place, t.id, t.workspace_id, t.enrolment_id, t.registration_id, t.contact_id, t.session_id, t.channel, t.step_key,
      t.notice, t.attempts, case when t.version is null then ${LADDER_EXPIRY} else t.expires_at end as expires_at,
      case when vm.timing is not null then e.offer_deadline_at end as offer_deadline_at, t.sequence_id, t.version, e.revision, e.correlation_id, c.email, c.name, c.time_zone,
      c.locale, ca.address, t.due_at < $1::timestamptz - interval '1 hour' as late, o.id as offer_id,
      case
        when t.version is not null then ${PERSONAL_REASON}
        when e.id is null or (e.cancelled and t.notice is distinct from 'registration-cancelled') then 'registration-cancelled'
        when t.notice in (${OWN_NOTICES}) and t.step_key <> t.notice || '-' || e.revision then 'superseded'
        when s.cancelled and r.ended_at is null
          and coalesce(t.notice, '') not in ('session-cancelled', 'registration-cancelled') then 'session-cancelled'
        when t.notice is not null and r.ended_at is not null then 'stale'
        when t.notice = 'session-moved' and t.step_key <> 'session-moved-' || s.revision then 'superseded'
        when t.notice is null and st.key is null then 'step-removed'
        when st.template_key = 'confirmation' and t.due_at < e.enrolled_at then 'superseded'
        when c.id is null then 'contact-unknown'
        when p.suppressed_at is not null then 'suppressed'
        when p.unsubscribed_at is not null
          and not ((t.notice is not null or st.template_key = 'confirmation') and p.unsubscribed_at <= e.enrolled_at)
          then 'unsubscribed'
        when w.due_at > $1 and w.status = 'waiting' then null
        when ${LADDER_EXPIRY} <= $1 then 'stale'
        when st.anchor = 'session-start' and st.offset_minutes < 0 and r.started_at is not null then 'stale'
        when st.template_key in ('confirmation', 'live') and r.ended_at is not null then 'stale'
        when st.sells and b.contact_id is not null then 'already-bought'
        when st.sells and p.offers_declined_at is not null then 'offers-declined'
      end as reason,
      case
        when t.version is not null then case when e.state = 'paused' then 'infinity'::timestamptz end
        when w.due_at > $1 and w.status = 'waiting' then w.due_at
      end as moved_to, w.expires_at as moved_expires_at
    from page t
    left join enrolment e on e.id = t.enrolment_id
    left join session s on s.id = t.session_id
    left join session_run r on r.session_id = t.session_id
    left join sequence_step st on st.sequence_id = t.sequence_id and st.key = t.step_key and t.version is null
    left join version_message vm on vm.sequence_id = t.sequence_id and vm.version = t.version and vm.key = t.step_key
    left join wave w on w.session_id = t.session_id and w.step_key = t.step_key and t.version is null
    left join contact c on c.id = t.contact_id
    left join preference p on p.contact_id = t.contact_id
    ${REACHABLE_JOIN}
    left join purchase b on b.contact_id = t.contact_id and b.webinar_id = s.webinar_id
    ${SOLD_OFFER}
  ), skipped as (
    update touch set state = 'skipped', reason = j.reason from judged j
    where touch.ctid = j.place and ${UNDECIDED} and j.reason is not null returning j.reason
  ), postponed as (
    update touch set ready_at = j.moved_to,
      due_at = case when j.version is null then j.moved_to else touch.due_at end,
      expires_at = case when j.version is null then j.moved_expires_at else touch.expires_at end
    from judged j
    where touch.ctid = j.place and ${UNDECIDED} and j.reason is null and j.moved_to is not null
  ), leased as materialized (
    select * from judged where reason is null and moved_to is null
  ), lease as (
    insert into touch_lease (id, leased_until, touches)
    select $3, now() + interval '${LEASE_SECONDS} seconds', array_agg(id) from leased having count(*) > 0
  ), sessions as (
    select s.id as session_id, coalesce(wb.title, s.title) as title,
      coalesce(wb.presenter_name, s.presenter_name) as presenter_name,
      coalesce(wb.presenter_email, s.presenter_email) as presenter_email,
      s.starts_at, s.duration_minutes, s.time_zone as session_zone, s.revision,
      o.title as offer_title, o.description as offer_description
    from (select distinct session_id from leased) l
    join session s on s.id = l.session_id
    left join webinar wb on wb.id = s.webinar_id
    left join lateral (
      select title, description from offer where webinar_id = s.webinar_id order by as_of desc limit 1
    ) o on true
  ), offers as (
    select o.id, o.title, o.description
    from (select distinct offer_id from leased where offer_id is not null) l join offer o on o.id = l.offer_id
  ), workspaces as (
    select l.workspace_id, ws.name as workspace_name, ws.time_zone as workspace_zone, ws.locale as workspace_locale,
      tp.quiet_from, tp.quiet_until
    from (select distinct workspace_id from leased) l
    left join workspace ws on ws.workspace_id = l.workspace_id
    left join touch_policy tp on tp.workspace_id = l.workspace_id
  ), words as (
    select l.sequence_id, l.version, l.step_key,
      case when vm.key is null then st.template_key else 'letter' end as template_key,
      coalesce(vm.subject, st.subject) as subject, coalesce(vm.body, st.body) as body,
      coalesce(vm.translations, st.translations) as translations, vm.weekdays, vm.timing,
      vm.expires_after_minutes, coalesce(vm.offer_id is not null or vm.next_rung, false) as names_offer
    from (select distinct sequence_id, version, step_key from leased) l
    left join sequence_step st on st.sequence_id = l.sequence_id and st.key = l.step_key and l.version is null
    left join version_message vm on vm.sequence_id = l.sequence_id and vm.version = l.version and vm.key = l.step_key
  )
  select
    (select count(*)::int from judged) as judged,
    (select coalesce(json_object_agg(reason, n), '{}') from (select reason, count(*) as n from skipped group by reason) x) as skipped,
    (select coalesce(json_agg(s), '[]') from sessions s) as sessions,
    (select coalesce(json_agg(o), '[]') from offers o) as offers,
    (select coalesce(json_agg(w), '[]') from workspaces w) as workspaces,
    (select coalesce(json_agg(w), '[]') from words w) as words,
    json_agg(id) as ids, json_agg(workspace_id) as workspace_ids, json_agg(enrolment_id) as enrolment_ids,
    json_agg(case when version is null then enrolment_id else registration_id end) as registration_ids,
    json_agg(revision) as own_revisions, json_agg(correlation_id) as correlation_ids,
    json_agg(contact_id) as contact_ids, json_agg(session_id) as session_ids, json_agg(channel) as channels,
    json_agg(address) as channel_addresses, json_agg(step_key) as step_keys, json_agg(notice) as notices,
    json_agg(attempts) as attempts, json_agg(late) as lates, json_agg(expires_at) as expire_at, json_agg(sequence_id) as sequence_ids,
    json_agg(offer_id) as offer_ids, json_agg(offer_deadline_at) as offer_deadlines,
    json_agg(version) as versions, json_agg(email) as emails, json_agg(name) as names,
    json_agg(time_zone) as time_zones, json_agg(locale) as locales
  from leased`;

/**
 * Nobody leases while somebody else does: a lease that is not committed is not seen, and nothing in the touches tells of it.
 * What is asked afterwards, in a statement of its own, sees everything.
 */
export const ONE_AT_A_TIME: PreparedStatement = {
  name: 'lease-one-at-a-time',
  text: `select pg_advisory_xact_lock(hashtextextended('touch leases', 0))`,
};
/** A killed process leaves its leases behind. Technical time, so it is the database's clock that counts, not the domain's. */
export const LOST_LEASES: PreparedStatement = {
  name: 'lost-leases',
  text: 'delete from touch_lease where leased_until <= now() and id <> all($1::uuid[]) returning touches',
};
export const LEASE_PAGE: PreparedStatement = { name: 'lease-page', text: LEASE };
export const END_LEASE: PreparedStatement = {
  name: 'end-lease',
  text: 'delete from touch_lease where id = $1',
};
/** The most urgent stand first in their index; without this, all that wait would be sorted anew for every page. */
export const LEASES_IN_ORDER: PreparedStatement = {
  name: 'lease-in-order',
  text: 'set local enable_bitmapscan = off',
};
