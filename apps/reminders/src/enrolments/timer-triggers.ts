import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { openFrom } from './open-enrolments.js';

const DAY_MS = 24 * 60 * 60_000;
/** Where the day begins first. */
const EARLIEST_ZONE_HOURS = 14;

interface TimedSequence {
  id: string;
  on: 'inactivity' | 'contact-date';
  days: number;
  attribute: string | null;
  every_year: boolean;
  /** The days before its date that began nobody in the last pause; null where nobody is skipped for it. */
  skipped_days: number | null;
  /** Whoever had fallen silent before then has been looked at. */
  seen_until: Date;
}

/** Dates of theirs that a sequence waits for. */
export interface DatesToCome extends TimedSequence {
  contact_ids: string[];
}

/** What is about to be noted of a contact. */
interface DateMark {
  contactId: string;
  attributes: Record<string, string>;
}

/**
 * Days that fell into the last pause are counted as the version counted that was live when it ended; one that asks for fewer
 * has another day, still to come. What asks for another date now has skipped nobody.
 */
const SKIPPED_DAYS = `
  (select least(coalesce((p.asked->>'days')::int, 0), coalesce((t.trigger->>'days')::int, 0))
   from (
     select x.definition->'trigger' as asked from sequence_version x
     where x.sequence_id = q.id and x.published_at <= q.stood_until order by x.version desc limit 1
   ) p
   where (p.asked->>'on', p.asked->>'attribute', coalesce(p.asked->>'everyYear', 'false'))
     is not distinct from (t.trigger->>'on', t.trigger->>'attribute', coalesce(t.trigger->>'everyYear', 'false')))`;

const TIMED = `
  select q.id, q.workspace_id, t.trigger->>'on' as "on", coalesce((t.trigger->>'days')::int, 0) as days, t.trigger->>'attribute' as attribute,
    coalesce((t.trigger->>'everyYear')::boolean, false) as every_year,
    ${SKIPPED_DAYS} as skipped_days,
    coalesce(q.timer_seen_until, v.published_at) as seen_until
  from sequence q
  join sequence_version v on v.sequence_id = q.id and v.version = q.live_version
  cross join lateral (select v.definition->'trigger' as trigger) t
  where q.state = 'live'`;

const DUE = `${TIMED} and q.timer_due_at <= $1 order by q.timer_due_at limit 1 for update of q skip locked`;

/** The day that a value tells, as SQL: of a date that comes every year its year does not count. */
const DAY_TOLD = (value: string) =>
  `case when x.every_year then substr(${value}, 6, 5) else left(${value}, 10) end`;

/** Which sequences wait for a date that is about to become another one, and whose. */
const DATES_TO_COME = `
  with marks as (
    select c.id, c.workspace_id, c.attributes as before, m.attributes as told
    from json_to_recordset($1::json) as m ("contactId" uuid, attributes jsonb) join contact c on c.id = m."contactId"
  )
  select x.*, of_contacts.ids as contact_ids
  from (${TIMED} and t.trigger->>'on' = 'contact-date' and q.workspace_id in (select workspace_id from marks)) x
  cross join lateral (
    select array_agg(m.id) as ids from marks m
    where m.workspace_id = x.workspace_id and m.told->>x.attribute <> ''
      and ${DAY_TOLD('m.told->>x.attribute')} is distinct from ${DAY_TOLD('m.before->>x.attribute')}
  ) of_contacts
  where of_contacts.ids is not null`;

const CANDIDATE = `
  select q.id as sequence_id, c.workspace_id, c.id as contact_id, null::uuid as session_id, null::uuid as registration_id,
    null::uuid as webinar_id, null::text as offer_id, null::timestamptz as offer_deadline_at, $2::timestamptz as at
  from sequence q join contact c on c.workspace_id = q.workspace_id`;

/** So many fall silent in one statement; who takes also those who are silent already may mean everybody. */
const MOST_SILENT = 1000;

/** A pause begins nobody, also not afterwards: who fell silent in it has to be enrolled by hand. */
const NOT_IN_PAUSE = `(q.stood_until is null or c.last_active_at <= q.stood_since - make_interval(days => $4)
    or c.last_active_at > q.stood_until - make_interval(days => $4))`;

/**
 * Whose day had begun before the sequence went on is skipped, whatever else becomes known of them; a date that has just become
 * known may be any.
 */
const DAY_AFTER_PAUSE = `($7::int is null
    or d.day - $7::int > ((q.stood_until + interval '${EARLIEST_ZONE_HOURS} hours') at time zone 'UTC')::date)`;

/** Silent for so many days: those whose last sign of life came of that age since the last look. */
const OPEN_SILENT = openTimed(`
  ${CANDIDATE}
  where q.id = $1 and c.last_active_at > $3::timestamptz - make_interval(days => $4)
    and c.last_active_at <= $5::timestamptz - make_interval(days => $4) and ${NOT_IN_PAUSE}`);

/** How far one page reaches; whoever fell silent at the very same moment is in it too. */
const END_OF_PAGE = `
  select c.last_active_at + make_interval(days => $3) as at
  from sequence q join contact c on c.workspace_id = q.workspace_id
  where q.id = $1 and c.last_active_at > $2::timestamptz - make_interval(days => $3)
    and c.last_active_at <= $4::timestamptz - make_interval(days => $3)
  order by c.last_active_at offset ${MOST_SILENT - 1} limit 1`;

/** Where the day ends last it is still this one. */
const LATEST_DAY = `(($2::timestamptz - interval '12 hours') at time zone 'UTC')::date`;

/** The date `told` in the year that is so many years later: of the 29th of February the 28th where there is no other. */
const inYears = (years: string) => `(told + make_interval(years => greatest(0, (${years})::int)))::date`;
const THIS_YEAR = `date_part('year', ${LATEST_DAY}) - date_part('year', told)`;

/**
 * The date, or the days before it that the sequence asks for, has begun somewhere on earth; the steps themselves are timed
 * by the person's own zone. What is no date at all stops nobody else. Of a date that comes every year it is the next one.
 * Nobody begins twice for the same day, whatever became of the walk.
 */
const OPEN_DATED = openTimed(`
  ${CANDIDATE}
  cross join lateral (
    select case when v.said ~ '^\\d{4}-\\d\\d-\\d\\d$' and pg_input_is_valid(v.said, 'date') then v.said::date end as told
    from (select left(c.attributes->>$3, 10) as said) v
  ) t
  cross join lateral (
    select case when not $6 or told >= ${LATEST_DAY} then told
                when ${inYears(THIS_YEAR)} >= ${LATEST_DAY} then ${inYears(THIS_YEAR)}
                else ${inYears(`${THIS_YEAR} + 1`)} end as day
  ) d
  where q.id = $1 and (c.id = any($5) or $5::uuid[] is null and ${DAY_AFTER_PAUSE})
    and d.day - $4::int <= (($2::timestamptz + interval '${EARLIEST_ZONE_HOURS} hours') at time zone 'UTC')::date
    and d.day >= ${LATEST_DAY}
    and not exists (
      select from enrolment x where x.sequence_id = q.id and x.contact_id = c.id and x.version is not null
        and x.enrolled_at >= (d.day - $4::int - 2)::timestamp at time zone 'UTC')`);

const NEXT_SILENT = `
  select min(c.last_active_at) + make_interval(days => $2) as at
  from sequence q join contact c on c.workspace_id = q.workspace_id
  where q.id = $1 and c.last_active_at > $3::timestamptz - make_interval(days => $2)`;

/** Begins the sequences that the calendar begins, and no fact: a date in a profile, or a long silence. */
@Injectable()
export class TimerTriggers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Whether one was due. */
  execute(now: Date): Promise<boolean> {
    return this.unitOfWork.acrossWorkspaces(async (tx) => {
      const [sequence] = await tx.query<TimedSequence[]>(DUE, [now]);
      if (!sequence) return false;
      const seen = await this.begin(tx, sequence, now);
      await tx.query('update sequence set timer_seen_until = $2, timer_due_at = $3 where id = $1', [
        sequence.id,
        seen,
        seen < now ? now : await this.nextLook(tx, sequence, now),
      ]);
      return true;
    });
  }

  /** Asked before the marks are kept: afterwards nothing tells a date that was known before from one that is new. */
  datesToCome(tx: Transaction, marks: readonly DateMark[]): Promise<DatesToCome[]> {
    return tx.query(DATES_TO_COME, [JSON.stringify(marks)]);
  }

  /** A date that has just become known may already be near. */
  async ofDates(tx: Transaction, dates: readonly DatesToCome[]): Promise<void> {
    const now = this.clock.now();
    for (const sequence of dates) await this.beginDated(tx, sequence, now, sequence.contact_ids);
  }

  /** Until when everybody has been looked at: a long list is taken page by page. */
  private async begin(tx: Transaction, sequence: TimedSequence, now: Date): Promise<Date> {
    if (sequence.on === 'inactivity') return this.beginSilent(tx, sequence, now);
    await this.beginDated(tx, sequence, now);
    return now;
  }

  private async beginSilent(
    tx: Transaction,
    { id, days, seen_until }: TimedSequence,
    now: Date,
  ): Promise<Date> {
    const [page] = await tx.query<{ at: Date }[]>(END_OF_PAGE, [id, seen_until, days, now]);
    const until = page?.at ?? now;
    await tx.query(OPEN_SILENT, [id, now, seen_until, days, until]);
    return until;
  }

  private async beginDated(
    tx: Transaction,
    { id, attribute, days, every_year, skipped_days }: TimedSequence,
    now: Date,
    contactIds: readonly string[] | null = null,
  ): Promise<void> {
    await tx.query(OPEN_DATED, [id, now, attribute, days, contactIds, every_year, skipped_days]);
  }

  /** Exactly when the next person falls silent; for dates, when the next day begins anywhere. */
  private async nextLook(tx: Transaction, { id, on, days }: TimedSequence, now: Date): Promise<Date> {
    if (on === 'contact-date') return nextDay(now);
    const [next] = await tx.query<{ at: Date | null }[]>(NEXT_SILENT, [id, days, now]);
    // Nobody whom we do not know yet can have been silent for that long any sooner.
    return next?.at ?? new Date(now.getTime() + days * DAY_MS);
  }
}

function openTimed(rows: string): string {
  return openFrom({ rows, each: 'once', rivals: 'give-way' });
}

function nextDay(now: Date): Date {
  const ahead = EARLIEST_ZONE_HOURS * 60 * 60_000;
  const day = Math.floor((now.getTime() + ahead) / DAY_MS) + 1;
  return new Date(day * DAY_MS - ahead);
}
