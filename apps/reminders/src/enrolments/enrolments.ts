import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { Sequences } from '../sequences/sequences.js';
import { DueSignal } from '../scheduling/due-signal.js';
import { takeTurns } from '../sessions/take-turns.js';
import { AGAIN_NOTICE, CANCELLED_NOTICE } from './own-notices.js';
import { ONCE, WAVE_AUDIENCE, WAVE_JOINS, WAVE_TOUCHES } from '../touches/wave-touches.js';

export interface EnrolmentFact {
  id: string;
  workspace_id: string;
  contact_id: string;
  session_id: string;
  at: string;
  as_of: number;
  /** How often the place was given back and taken again; not told of what was said before that was counted. */
  revision?: number;
  correlation_id: string;
}

/** Also who gave the place back and took it again before we heard of either. */
const ANOTHER_TURN = `(excluded.cancelled or enrolment.cancelled or excluded.revision > enrolment.revision)`;

const WRITE = `
  insert into enrolment (
    id, workspace_id, sequence_id, contact_id, session_id, enrolled_at, cancelled, next_step, next_due_at, as_of, revision, correlation_id
  )
  select
    r.id, r.workspace_id, q.id, r.contact_id, r.session_id, r.at, $2::boolean,
    case when not $2 then f.key end,
    case when not $2 then r.at + make_interval(mins => f.offset_minutes) end,
    r.as_of, coalesce(r.revision, ($2::boolean)::integer), r.correlation_id
  from json_to_recordset($1::json) as r (
    id uuid, workspace_id uuid, contact_id uuid, session_id uuid, at timestamptz, as_of bigint, revision integer, correlation_id text
  )
  join sequence q on q.workspace_id = r.workspace_id and q.kind = 'ladder'
  left join lateral (
    select key, offset_minutes from sequence_step
    where sequence_id = q.id and anchor = 'enrolment' order by offset_minutes, key limit 1
  ) f on true
  on conflict (id) do update set
    cancelled = excluded.cancelled,
    enrolled_at = case when not excluded.cancelled and ${ANOTHER_TURN} then excluded.enrolled_at else enrolment.enrolled_at end,
    next_step = case when ${ANOTHER_TURN} then excluded.next_step else enrolment.next_step end,
    next_due_at = case when ${ANOTHER_TURN} then excluded.next_due_at else enrolment.next_due_at end,
    as_of = excluded.as_of,
    correlation_id = excluded.correlation_id,
    revision = greatest(enrolment.revision + (excluded.cancelled <> enrolment.cancelled)::integer, excluded.revision)
  where enrolment.as_of < excluded.as_of`;

const CATCH_UP = `
  ${WAVE_TOUCHES}
  from enrolment e
  join wave w on w.session_id = e.session_id and w.notice is null
    and (w.status in ('running', 'finished') or (w.status = 'waiting' and w.due_at < e.enrolled_at))
  ${WAVE_JOINS}
  where e.id = any($2) and not e.cancelled and e.version is null and ${WAVE_AUDIENCE} ${ONCE}`;

/** People's walks through a sequence: one row each, whatever the number of letters. */
@Injectable()
export class Enrolments {
  constructor(
    private readonly clock: Clock,
    private readonly sequences: Sequences,
    private readonly signal: DueSignal,
  ) {}

  async open(tx: Transaction, facts: EnrolmentFact[]): Promise<void> {
    const latest = latestOf(facts);
    await this.write(tx, latest, false);
    await this.tell(
      tx,
      AGAIN_NOTICE,
      latest.filter(({ revision = 0 }) => revision > 0),
    );
    await this.catchUp(tx, latest);
  }

  /** Also kept when the registration is not known yet, so that the order of facts does not matter. */
  async close(tx: Transaction, facts: EnrolmentFact[]): Promise<void> {
    const latest = latestOf(facts);
    await this.write(tx, latest, true);
    await this.tell(tx, CANCELLED_NOTICE, latest);
    await this.signal.raise(tx);
  }

  /**
   * Gives these people what the waves of their session have already handed to the others: a letter that is still due, or
   * the note that they came too late for it. The locks keep a wave from passing by between our look and our commit.
   */
  async catchUp(tx: Transaction, people: { id: string; session_id: string }[]): Promise<void> {
    const sessionIds = [...new Set(people.map(({ session_id }) => session_id))];
    await takeTurns(tx, sessionIds);
    await tx.query('select id from wave where session_id = any($1) order by id for share', [sessionIds]);
    await tx.query(CATCH_UP, [this.clock.now(), people.map(({ id }) => id)]);
    await this.signal.raise(tx);
  }

  private async tell(tx: Transaction, notice: string, facts: EnrolmentFact[]): Promise<void> {
    if (facts.length > 0) await tx.query(notice, [JSON.stringify(facts)]);
  }

  private async write(tx: Transaction, facts: EnrolmentFact[], cancelled: boolean): Promise<void> {
    await this.sequences.ensureLadders(
      tx,
      facts.map(({ workspace_id }) => workspace_id),
    );
    await tx.query(WRITE, [JSON.stringify(facts), cancelled]);
  }
}

/** One statement cannot touch a row twice, so of several facts about one registration the last one counts. */
function latestOf(facts: EnrolmentFact[]): EnrolmentFact[] {
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()];
}
