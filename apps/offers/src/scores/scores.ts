import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { HOT_LIST_CHANNEL } from '../hot-lists/hot-list-channel.js';
import { SegmentChecks } from '../segment-members/segment-checks.js';
import { SEGMENTS_OF_E } from '../segments/segment-rules.policy.js';
import { WANTED_SCORE_ENTRIES } from './wanted-score-entries.js';

/** Keeps counters, ledger, score and segments of a set of people in agreement. */
@Injectable()
export class Scores {
  constructor(private readonly checks: SegmentChecks) {}

  /**
   * Works out everything that follows from what is stored about these registrations. It depends on the stored facts alone,
   * so repeating it changes nothing, and a late or repeated fact leads to the same score.
   */
  async refresh(tx: Transaction, registrationIds: readonly string[]): Promise<void> {
    if (registrationIds.length === 0) return;
    // Afterwards the next statement sees what others committed about these people.
    await this.refreshHeld(tx, registrationIds, await this.lock(tx, registrationIds));
  }

  /** The same for people whose rows this transaction has just written, and who therefore wait for nobody any more. */
  async refreshHeld(
    tx: Transaction,
    registrationIds: readonly string[],
    sessionIds: readonly string[],
  ): Promise<void> {
    const people = [...new Set(registrationIds)];
    await tx.query(SCORE, [people]);
    await this.checks.ofRegistrations(tx, people);
    // Arrives with the commit and once per transaction, so nobody looks before there is something to see.
    await tx.query('select pg_notify($2, id) from unnest($1::text[]) as id', [
      [...new Set(sessionIds)],
      HOT_LIST_CHANNEL,
    ]);
  }

  /** Whoever changes something about people holds their rows, taken in one order, until the commit. Tells their sessions. */
  async lock(tx: Transaction, registrationIds: readonly string[]): Promise<string[]> {
    const held: { session_id: string }[] = await tx.query(
      'select session_id from engagement where registration_id = any($1) order by registration_id for update',
      [registrationIds],
    );
    return held.map(({ session_id }) => session_id);
  }

  /** The planned length of a session is part of the reasons ("of 60 minutes"), so a new plan is worked out again. */
  async refreshSessions(tx: Transaction, sessionIds: readonly string[]): Promise<void> {
    const stayed: { registration_id: string }[] = await tx.query(
      'select registration_id from engagement where session_id = any($1) and minutes > 0 and settled_at is null',
      [sessionIds],
    );
    await this.refresh(
      tx,
      stayed.map(({ registration_id }) => registration_id),
    );
  }
}

/**
 * The ledger of these people is looked up once, person by person: `offset 0` keeps the planner from reading that of
 * everybody instead. What is in it already is left out before the insert, because a conflict locks its row even to
 * change nothing.
 */
const SCORE = `
  with ${WANTED_SCORE_ENTRIES},
  known as materialized (
    select s.* from unnest($1::uuid[]) as person(id) cross join lateral (
      select ctid as place, registration_id, rule, subject, points, reason
      from score_entry where registration_id = person.id offset 0
    ) s
  ),
  gone as (
    delete from score_entry where ctid = any (array (
      select place from known k
      where not exists (
        select from wanted w
        where (w.registration_id, w.rule, w.subject) = (k.registration_id, k.rule, k.subject)
      )
    ))
  ),
  put as (
    insert into score_entry (registration_id, workspace_id, rule, subject, points, reason)
    select w.registration_id, w.workspace_id, w.rule, w.subject, w.points, w.reason from wanted w
    where not exists (
      select from known k
      where (k.registration_id, k.rule, k.subject, k.points, k.reason) =
            (w.registration_id, w.rule, w.subject, w.points, w.reason)
    )
    on conflict (registration_id, rule, subject) do update
    set points = excluded.points, reason = excluded.reason
  ),
  total as (select registration_id, sum(points) as score from wanted group by registration_id),
  fresh as (
    select e.registration_id, e.polls_answered, e.questions_asked, e.offer_presented_at, e.offer_clicks, e.bought_at,
           coalesce(total.score, 0) as score, ${SEGMENTS_OF_E} as segments, e.last_clicked_at
    from e left join total using (registration_id)
  )
  update engagement g
  set polls_answered = f.polls_answered, questions_asked = f.questions_asked,
      offer_presented_at = f.offer_presented_at, offer_clicks = f.offer_clicks, bought_at = f.bought_at,
      score = f.score, segments = f.segments,
      last_activity_at = greatest(g.last_activity_at, f.last_clicked_at, f.bought_at)
  from fresh f
  where g.registration_id = f.registration_id
    and (g.polls_answered, g.questions_asked, g.offer_presented_at, g.offer_clicks, g.bought_at, g.score, g.segments)
        is distinct from
        (f.polls_answered, f.questions_asked, f.offer_presented_at, f.offer_clicks, f.bought_at, f.score, f.segments)`;
