import {
  type PreparedCall,
  type PreparedStatement,
  runEachPrepared,
  type Transaction,
} from '@funnelcast/persistence';

/** One person who asks for one session; a batch holds each pair once. */
export interface Applicant {
  sessionId: string;
  workspaceId: string;
  email: string;
  name: string;
  timeZone: string;
  locale: string;
  consentText: string;
  consentSource: string;
  /** For the rows that may have to be made; a person in a batch has one `contactId`, however many sessions. */
  contactId: string;
  registrationId: string;
}

export interface Placing {
  /** `known`: the person held the place before; `limited`: letters enough have gone to this address for now. */
  outcome: 'placed' | 'known' | 'full' | 'limited';
  registrationId: string;
  contactId: string;
  newContact: boolean;
  /** How often the place was given back and taken again. */
  revision: number;
}

type PlacingRow = Omit<Placing, 'outcome'> & { number: number; outcome: Placing['outcome'] | 'raced' };

/** How many places one address may take since when: each of them causes letters, whoever asked for it. */
export interface AddressLimit {
  places: number;
  since: Date;
}

/** What travels in the same round trip, before the first place is taken; `heard` may refuse all that follows. */
export interface SentAhead {
  calls: readonly PreparedCall[];
  heard: (rows: unknown[][]) => void;
}

/**
 * Gives places to a batch of applicants in the order in which they came, in one statement. An applicant whom another
 * lane has placed in the same moment is not yet visible to that statement; the next one sees the result.
 */
export async function takePlaces(
  tx: Transaction,
  applicants: Applicant[],
  now: Date,
  { places, since }: AddressLimit,
  ahead?: SentAhead,
): Promise<Placing[]> {
  const placings: Placing[] = [];
  let open = applicants.map(numbered);
  while (open.length > 0) {
    const addresses = open.map(({ workspaceId, email }) => ({ workspaceId, email }));
    const calls = placings.length === 0 && ahead ? ahead.calls : [];
    const answers = await runEachPrepared(tx, [
      ...calls,
      [LOCK_KNOWN_CONTACTS, [JSON.stringify(addresses)]],
      [TAKE_PLACES, [JSON.stringify(open), now, since, places]],
    ]);
    if (calls.length > 0) ahead!.heard(answers.slice(0, calls.length));
    const rows = answers.at(-1) as PlacingRow[];
    for (const { number, outcome, ...rest } of rows) {
      if (outcome !== 'raced') placings[number] = { outcome, ...rest };
    }
    open = open.filter(({ number }) => !placings[number]);
  }
  return placings;
}

/** Written out in one piece: an object that is put together from another becomes JSON several times as slowly. */
function numbered(applicant: Applicant, number: number): Applicant & { number: number } {
  return {
    number,
    sessionId: applicant.sessionId,
    workspaceId: applicant.workspaceId,
    email: applicant.email,
    name: applicant.name,
    timeZone: applicant.timeZone,
    locale: applicant.locale,
    consentText: applicant.consentText,
    consentSource: applicant.consentSource,
    contactId: applicant.contactId,
    registrationId: applicant.registrationId,
  };
}

/**
 * Somebody who asks for several sessions in the same moment may fly in several lanes. The count of their places is exact
 * because only one lane at a time has the person; it is counted by the statement after this one, which sees what the lane
 * before has committed.
 */
const LOCK_KNOWN_CONTACTS: PreparedStatement = {
  name: 'lock-known-contacts',
  text: `
  select known.id
  from (
    select distinct "workspaceId", email
    from json_to_recordset($1::json) as a ("workspaceId" uuid, email text) order by 1, 2
  ) asking cross join lateral (
    select id from contact where workspace_id = asking."workspaceId" and email = asking.email limit 1
    for no key update
  ) known`,
};

/**
 * Rows are inserted in one order by every lane, so that two lanes with the same people wait and never deadlock.
 * What the inserts return is asked with IN, which is always hashed; the planner expects one row of them and would join
 * in a nested loop, a quarter of a million comparisons for a full batch. Who is known already is looked up one by one
 * (that is what the limits are for): for a join, the planner would rather read the whole table until that has grown large.
 */
const TAKE_PLACES: PreparedStatement = {
  name: 'take-places',
  text: `
  with applicant as (
    select a.*, c.id as known_contact_id, r.id as known_registration_id, r.status as known_status,
      r.revision as known_revision
    from json_to_recordset($1::json) as a (
      number int, "sessionId" uuid, "workspaceId" uuid, email text, name text, "timeZone" text, locale text,
      "consentText" text, "consentSource" text, "contactId" uuid, "registrationId" uuid)
    left join lateral (
      select id from contact where workspace_id = a."workspaceId" and email = a.email limit 1
    ) c on true
    left join lateral (
      select id, status, revision from registration where session_id = a."sessionId" and contact_id = c.id limit 1
    ) r on true
  ), room as (
    select id, capacity - seats_taken as seats
    from session where id = any (array (select distinct "sessionId" from applicant))
  ), wish as (
    select a.*, row_number() over (partition by "workspaceId", email order by number) + (
      select coalesce(sum(1 + (select count(*) from unnest(r.earlier_taken_at) earlier where earlier > $3)), 0)
      from registration r where r.contact_id = a.known_contact_id and r.registered_at > $3
    ) <= $4 as within_limit
    from applicant a where known_status is distinct from 'confirmed'
  ), newcomer as (
    select w.*, row_number() over (partition by "sessionId" order by number) as turn
    from wish w where within_limit
  ), admitted as (
    select n.* from newcomer n join room on room.id = n."sessionId"
    where room.seats is null or n.turn <= room.seats
  ), captured as (
    insert into contact (id, workspace_id, email, name, time_zone, locale,
                         consent_text, consent_source, consented_at, captured_at)
    select distinct on ("workspaceId", email) "contactId", "workspaceId", email, name, "timeZone", locale,
           "consentText", "consentSource", $2::timestamptz, $2::timestamptz
    from admitted where known_contact_id is null
    order by "workspaceId", email, number
    on conflict (workspace_id, email) do nothing
    returning id
  ), placed as (
    insert into registration (id, workspace_id, session_id, contact_id, name, time_zone, locale,
                              consent_text, consent_source, status, registered_at)
    select "registrationId", "workspaceId", "sessionId", coalesce(known_contact_id, "contactId"), name, "timeZone",
           locale, "consentText", "consentSource", 'confirmed', $2::timestamptz
    from admitted
    where known_contact_id is not null or "contactId" in (select id from captured)
    order by "sessionId", coalesce(known_contact_id, "contactId")
    on conflict (session_id, contact_id) do update
      set name = excluded.name, time_zone = excluded.time_zone, locale = excluded.locale,
          consent_text = excluded.consent_text, consent_source = excluded.consent_source,
          status = 'confirmed', registered_at = excluded.registered_at, cancelled_at = null,
          revision = registration.revision + 1, earlier_taken_at = array(
            select earlier from unnest(registration.earlier_taken_at || registration.registered_at) earlier where earlier > $3
          )
      where registration.status = 'cancelled'
    returning id, session_id
  ), taken as (
    update session s set seats_taken = s.seats_taken + placed_in.people
    from (select session_id, count(*)::int as people from placed group by session_id) placed_in
    where s.id = placed_in.session_id and s.capacity is not null
  )
  select number,
         case when known_status = 'confirmed' then 'known'
              when number in (select number from wish where not within_limit) then 'limited'
              when number not in (select number from admitted) then 'full'
              when coalesce(known_registration_id, "registrationId") in (select id from placed) then 'placed'
              else 'raced' end as outcome,
         coalesce(known_registration_id, "registrationId") as "registrationId",
         coalesce(known_contact_id, "contactId") as "contactId",
         known_contact_id is null and "contactId" in (select id from captured) as "newContact",
         coalesce(known_revision + 1, 0) as revision
  from applicant`,
};
