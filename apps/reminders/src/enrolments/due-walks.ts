import type { PersonRow } from '../conditions/people.js';
import { runPreparedTogether, type Transaction } from '@funnelcast/persistence';
import { zoneOf } from '../timing/zone-chain.js';
import { takeDue } from '../scheduling/take-alarms.js';
import { pauseFor } from './pauses.js';
import type { Surroundings, Walk } from './walk.js';

/** About so many: few enough that a page is done within a moment. */
export const WALK_PAGE = 5000;

export interface DueWalk extends PersonRow {
  /** Where its row lies. */
  place: string;
  walk: Walk;
  around: Surroundings;
  /** Of its session. */
  webinarId: string | null;
}

/** People who stand at the same point, with the same times and surroundings. */
export interface DueGroup {
  /** Where their rows lie, as PostgreSQL writes an array: locked rows stay there, and are found without an index. */
  places: string;
  people: number;
  /** Of all of them, so without an id, a contact and a registration. */
  walk: Walk;
  around: Surroundings;
  /** A walk that began while its sequence was being stopped, unseen by either. */
  sequenceStands: boolean;
}

interface Row {
  id?: string;
  workspace_id: string;
  sequence_id: string;
  version: number;
  contact_id?: string;
  registration_id?: string | null;
  session_id: string | null;
  enrolled_at: Date;
  offer_deadline_at: Date | null;
  next_step: string | null;
  arrived_at: Date | null;
  due_at: Date | null;
  recheck: boolean;
  previous_at: Date | null;
  last_step: string | null;
  waiting_for: string | null;
  waiting_match: Record<string, string> | null;
  signal: string | null;
  time_zone: string | null;
  webinar_id: string | null;
  session_starts_at: Date | null;
  session_ended_at: Date | null;
  session_cancelled: boolean | null;
  session_zone: string | null;
  workspace_zone: string | null;
  cap_touches: number | null;
  cap_days: number | null;
  quiet_from: string | null;
  quiet_until: string | null;
}

type GroupRow = Row & { places: string; people: number; sequence_stands: boolean };
type PersonalRow = Row & PersonRow & { id: string; place: string };

/** Where a walk stands, as far as that tells one from another. */
const STAND = `
  e.workspace_id, e.sequence_id, e.version, e.session_id, e.enrolled_at, e.offer_deadline_at, e.next_step, e.arrived_at,
  e.due_at, e.recheck, e.previous_at, e.last_step, e.waiting_for, e.waiting_match, e.signal`;

const AROUND = `
  s.webinar_id, s.starts_at as session_starts_at, s.cancelled as session_cancelled, s.time_zone as session_zone,
  r.ended_at as session_ended_at, w.time_zone as workspace_zone,
  p.cap_touches, p.cap_days, p.quiet_from, p.quiet_until`;

const AROUND_JOINS = `
  left join session s on s.id = e.session_id
  left join session_run r on r.session_id = e.session_id
  left join workspace w on w.workspace_id = e.workspace_id
  left join touch_policy p on p.workspace_id = e.workspace_id`;

/**
 * A page is thousands of people, and a plan that is kept knows nothing of that: it would sort them by all that a walk knows
 * where they can be hashed, remember rows that nobody asks for twice, and be made five times before it is kept.
 */
const FOR_CROWDS = {
  name: 'plans-for-crowds',
  text: `select set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_sort', 'off', true),
    set_config('enable_memoize', 'off', true)`,
};

/**
 * Zones are found with one walk through the index of contacts. Everybody in \`c\` is due, so a full join is a left one; but it
 * cannot become a loop that reads all of \`c\` for each of \`due\`.
 */
const CLAIM = {
  name: 'claim-due-walks',
  text: `
  with ${takeDue('walk', WALK_PAGE, `e.id, e.ctid as place, e.contact_id, ${STAND}`)},
  c as materialized (
    select id, time_zone from contact where id = any(array(select contact_id from due))
  ), e as (
    select ${STAND}, c.time_zone, array_agg(e.place)::text as places, count(*)::int as people
    from due e full join c on c.id = e.contact_id
    group by ${STAND}, c.time_zone
  )
  select e.*, ${AROUND}, coalesce(q.state <> 'live', false) as sequence_stands
  from e ${AROUND_JOINS} left join sequence q on q.id = e.sequence_id`,
};

const find = (which: string): string => `
  select e.id, e.ctid::text as place, e.contact_id, e.registration_id, ${STAND}, c.email, c.name, c.time_zone, c.locale, c.tags, c.attributes, ${AROUND}
  from enrolment e left join contact c on c.id = e.contact_id ${AROUND_JOINS}
  where ${which}`;

const FIND_BY_ID = find('e.id = any($1)');
const FIND_INSIDE = find(`e.id = any($1) and e.version = $2 and e.state in ('active', 'paused')`);
const FIND_BY_PLACE = find('e.ctid = any($1::tid[])');

/** Locks a page of the people whose clock has struck; what another copy holds is left to it. */
export async function claimDueWalks(tx: Transaction, now: Date): Promise<DueGroup[]> {
  const rows = await runPreparedTogether<GroupRow>(tx, [FOR_CROWDS, []], [CLAIM, [now]]);
  return rows.map((row) => ({
    places: row.places,
    people: row.people,
    walk: walkOf(row),
    around: surroundingsOf(row, now),
    sequenceStands: row.sequence_stands,
  }));
}

/** They go on when the sequence does. */
export async function standStill(tx: Transaction, groups: readonly DueGroup[]): Promise<void> {
  if (groups.length === 0) return;
  await tx.query(`update enrolment set ${pauseFor('sequence')} where ctid = any($1::tid[])`, [
    placesOf(groups),
  ]);
}

export function placesOf(groups: readonly DueGroup[]): string {
  return `{${groups.map(({ places }) => places.slice(1, -1)).join(',')}}`;
}

/** Certain walks one by one, with who walks them; without a lock. */
export async function findWalks(tx: Transaction, ids: readonly string[], now: Date): Promise<DueWalk[]> {
  return dueWalksOf(await tx.query<PersonalRow[]>(FIND_BY_ID, [ids]), now);
}

/** The same of those who still walk this version: without a lock somebody may have come to the end, or left it, meanwhile. */
export async function findWalksInside(
  tx: Transaction,
  ids: readonly string[],
  version: number,
  now: Date,
): Promise<DueWalk[]> {
  return dueWalksOf(await tx.query<PersonalRow[]>(FIND_INSIDE, [ids, version]), now);
}

/** The same of walks that are locked. */
export async function findWalksAt(tx: Transaction, places: string, now: Date): Promise<DueWalk[]> {
  return dueWalksOf(await tx.query<PersonalRow[]>(FIND_BY_PLACE, [places]), now);
}

function dueWalksOf(rows: readonly PersonalRow[], now: Date): DueWalk[] {
  return rows.map((row) => ({
    ...personOf(row),
    place: row.place,
    walk: walkOf(row),
    around: surroundingsOf(row, now),
    webinarId: row.webinar_id,
  }));
}

function personOf({ contact_id, email, name, time_zone, locale, tags, attributes }: PersonalRow): PersonRow {
  return { contact_id, email, name, time_zone, locale, tags, attributes };
}

function walkOf(row: Row): Walk {
  return {
    id: row.id ?? '',
    workspaceId: row.workspace_id,
    sequenceId: row.sequence_id,
    version: row.version,
    contactId: row.contact_id ?? '',
    registrationId: row.registration_id ?? null,
    sessionId: row.session_id,
    enrolledAt: row.enrolled_at,
    offerDeadlineAt: row.offer_deadline_at,
    nextStep: row.next_step,
    arrivedAt: row.arrived_at ?? row.enrolled_at,
    dueAt: row.due_at,
    recheck: row.recheck,
    previousAt: row.previous_at ?? row.enrolled_at,
    lastStep: row.last_step,
    waitingFor: row.waiting_for,
    waitingMatch: row.waiting_match,
    signal: row.signal,
  };
}

function surroundingsOf(row: Row, now: Date): Surroundings {
  const { quiet_from: from, quiet_until: until, cap_touches: touches, cap_days: days } = row;
  return {
    now,
    zone: zoneOf(row.time_zone, row.session_zone, row.workspace_zone),
    session: row.session_id
      ? {
          startsAt: row.session_starts_at,
          endedAt: row.session_ended_at,
          cancelled: row.session_cancelled ?? false,
        }
      : null,
    ...(from && until ? { quiet: { from, until } } : {}),
    ...(touches && days ? { cap: { touches, days } } : {}),
  };
}
