import { NOT_REACHABLE, REACHABLE_JOIN } from '../channel-addresses/reachable.js';
import { Injectable } from '@nestjs/common';
import { type PreparedStatement, runPreparedTogether, UnitOfWork } from '@funnelcast/persistence';
import type { Notice } from '../letters/notices.js';
import type { Translation } from '../sequences/step.js';

/** One letter to write, with everything it speaks of. */
export interface LeasedTouch {
  id: string;
  workspace_id: string;
  enrolment_id: string;
  /** The place in a session that links are about; nothing for a sequence that no session began. */
  registration_id: string | null;
  contact_id: string;
  session_id: string | null;
  channel: string;
  /** Where the person is reached on it; nothing for e-mail. */
  channel_address: string | null;
  step_key: string;
  notice: Notice | null;
  attempts: number;
  message_id: string;
  expires_at: Date;
  email: string;
  name: string;
  time_zone: string;
  locale: string;
  template_key: string | null;
  subject: string | null;
  body: string | null;
  translations: Translation[] | null;
  title: string | null;
  presenter_name: string | null;
  presenter_email: string | null;
  starts_at: Date | null;
  duration_minutes: number | null;
  session_zone: string | null;
  revision: number | null;
  offer_title: string | null;
  offer_description: string | null;
  workspace_name: string | null;
  workspace_zone: string | null;
  workspace_locale: string | null;
}

export interface LeasedPage {
  touches: LeasedTouch[];
  /** How many were stopped at the gate, by reason. */
  skipped: Record<string, number>;
  /** How many rows were looked at: with none there is nothing to do. */
  judged: number;
}

/** Long enough for a slow provider, short enough that a killed process is soon made good. */
export const LEASE_SECONDS = 45;

/** A killed process leaves its leases behind. Technical time, so it is the database's clock that counts, not the domain's. */
const RECOVER = `
  update touch set state = 'pending', leased_until = null
  where id in (
    select id from touch where state = 'leased' and leased_until <= now() and id <> all($1::uuid[])
    for update skip locked
  )`;

/** Of a walk on a person’s own clock: `t` the touch, `e` the enrolment, `vm` the words of its version. */
const PERSONAL_REASON = `
  case
    when e.id is null or e.state = 'ended' then 'sequence-ended'
    when vm.key is null then 'step-removed'
    when c.id is null then 'contact-unknown'
    when ${NOT_REACHABLE} then 'not-opted-in'
    when t.channel = 'email' and p.suppressed_at is not null then 'suppressed'
    when t.channel = 'email' and p.unsubscribed_at is not null then 'unsubscribed'
    when t.expires_at <= $1 then 'stale'
    when vm.sells and b.contact_id is not null then 'already-bought'
    when vm.sells and p.offers_declined_at is not null then 'offers-declined'
  end`;

/**
 * The last gate before the provider. Everything that forbids a letter is asked here, at the last moment, in the statement
 * that leases it: what was true when it was queued may no longer be.
 */
const LEASE = `
  with page as materialized (
    select * from touch where state = 'pending' and ready_at <= $1 and id <> all($4::uuid[])
    order by urgency, ready_at limit $2 for update skip locked
  ), judged as (
    select t.id, case
        when t.version is not null then ${PERSONAL_REASON}
        when e.id is null or e.cancelled then 'registration-cancelled'
        when s.cancelled and r.ended_at is null and t.notice is distinct from 'session-cancelled' then 'session-cancelled'
        when t.notice is not null and r.ended_at is not null then 'stale'
        when t.notice = 'session-moved' and t.step_key <> 'session-moved-' || s.revision then 'superseded'
        when t.notice is null and st.key is null then 'step-removed'
        when c.id is null then 'contact-unknown'
        when p.suppressed_at is not null then 'suppressed'
        when p.unsubscribed_at is not null
          and not ((t.notice is not null or st.template_key = 'confirmation') and p.unsubscribed_at <= e.enrolled_at)
          then 'unsubscribed'
        when w.due_at > $1 and w.status = 'waiting' then null
        when t.expires_at <= $1 then 'stale'
        when st.anchor = 'session-start' and st.offset_minutes < 0 and r.started_at is not null then 'stale'
        when st.template_key in ('confirmation', 'live') and r.ended_at is not null then 'stale'
        when st.sells and b.contact_id is not null then 'already-bought'
        when st.sells and p.offers_declined_at is not null then 'offers-declined'
      end as reason,
      case when w.due_at > $1 and w.status = 'waiting' then w.due_at end as moved_to, w.expires_at
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
  ), skipped as (
    update touch set state = 'skipped', reason = j.reason from judged j
    where touch.id = j.id and j.reason is not null returning j.reason
  ), postponed as (
    update touch set due_at = j.moved_to, ready_at = j.moved_to, expires_at = j.expires_at from judged j
    where touch.id = j.id and j.reason is null and j.moved_to is not null
  ), leased as (
    update touch set
      state = 'leased', leased_until = now() + interval '${LEASE_SECONDS} seconds', attempts = attempts + 1,
      message_id = '<' || touch.id || '@' || $3 || '>'
    from judged j where touch.id = j.id and j.reason is null and j.moved_to is null
    returning touch.*
  ), letters as (
    select t.id, t.workspace_id, t.enrolment_id,
      case when t.version is null then t.enrolment_id else t.registration_id end as registration_id,
      t.contact_id, t.session_id, t.channel, ca.address as channel_address, t.step_key, t.notice, t.attempts,
      t.message_id, t.expires_at, c.email, c.name, c.time_zone, c.locale, t.sequence_id, t.version,
      coalesce(wb.title, s.title) as title,
      coalesce(wb.presenter_name, s.presenter_name) as presenter_name,
      coalesce(wb.presenter_email, s.presenter_email) as presenter_email,
      s.starts_at, s.duration_minutes, s.time_zone as session_zone, s.revision,
      o.title as offer_title, o.description as offer_description, ws.name as workspace_name, ws.time_zone as workspace_zone,
      ws.locale as workspace_locale
    from leased t
    join contact c on c.id = t.contact_id
    left join channel_address ca on ca.contact_id = t.contact_id and ca.channel = t.channel
    left join session s on s.id = t.session_id
    left join webinar wb on wb.id = s.webinar_id
    left join workspace ws on ws.workspace_id = t.workspace_id
    left join lateral (
      select title, description from offer where webinar_id = s.webinar_id order by as_of desc limit 1
    ) o on true
  ), words as (
    select l.sequence_id, l.version, l.step_key,
      case when vm.key is null then st.template_key else 'letter' end as template_key,
      coalesce(vm.subject, st.subject) as subject, coalesce(vm.body, st.body) as body,
      coalesce(vm.translations, st.translations) as translations
    from (select distinct sequence_id, version, step_key from leased) l
    left join sequence_step st on st.sequence_id = l.sequence_id and st.key = l.step_key and l.version is null
    left join version_message vm on vm.sequence_id = l.sequence_id and vm.version = l.version and vm.key = l.step_key
  )
  select
    (select count(*)::int from judged) as judged,
    (select coalesce(json_object_agg(reason, n), '{}') from (select reason, count(*) as n from skipped group by reason) x) as skipped,
    (select coalesce(json_agg(l), '[]') from letters l) as touches,
    (select coalesce(json_agg(w), '[]') from words w) as words`;

const RECOVER_LEASES: PreparedStatement = { name: 'recover-leases', text: RECOVER };
const LEASE_PAGE: PreparedStatement = { name: 'lease-page', text: LEASE };
/** The most urgent stand first in their index; without this, all that wait would be sorted anew for every page. */
const IN_ORDER: PreparedStatement = { name: 'lease-in-order', text: 'set local enable_bitmapscan = off' };

/** Written once for a page, however many letters say them. */
interface Words {
  sequence_id: string | null;
  version: number | null;
  step_key: string;
  template_key: string | null;
  subject: string | null;
  body: string | null;
  translations: Translation[] | null;
}

type Leased = Omit<LeasedTouch, keyof Words> & Pick<Words, 'sequence_id' | 'version' | 'step_key'>;

interface Answer {
  judged: number;
  skipped: Record<string, number>;
  touches: Leased[];
  words: Words[];
}

/** Takes a page of touches that are due, for one process and for a while. */
@Injectable()
export class LeaseDueTouches {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `inHand` is what this process holds already: its own lease may run out in a stall, but not its knowledge. */
  async execute(now: Date, limit: number, domain: string, inHand: string[]): Promise<LeasedPage> {
    const [answer] = await this.unitOfWork.acrossWorkspaces(
      (tx) =>
        runPreparedTogether<Answer>(
          tx,
          [IN_ORDER, []],
          [RECOVER_LEASES, [inHand]],
          [LEASE_PAGE, [now, limit, domain, inHand]],
        ),
      { plansByIndex: true },
    );
    const { judged, skipped, touches, words } = answer!;
    const wordsOf = new Map(words.map((one) => [keyOf(one), one]));
    return { judged, skipped, touches: touches.map((touch) => complete(touch, wordsOf.get(keyOf(touch)))) };
  }
}

function keyOf({
  sequence_id,
  version,
  step_key,
}: Pick<Words, 'sequence_id' | 'version' | 'step_key'>): string {
  return `${sequence_id} ${version} ${step_key}`;
}

/** In place: a page is large, and nobody else has it. */
function complete(touch: Leased, words: Words | undefined): LeasedTouch {
  const { template_key = null, subject = null, body = null, translations = null } = words ?? {};
  return Object.assign(touch, {
    template_key,
    subject,
    body,
    translations,
    expires_at: new Date(touch.expires_at),
    starts_at: touch.starts_at && new Date(touch.starts_at),
  });
}
