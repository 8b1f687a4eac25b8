import { Injectable } from '@nestjs/common';
import {
  type PreparedStatement,
  runPrepared,
  runPreparedTogether,
  type Transaction,
} from '@funnelcast/persistence';
import { Scores } from '../scores/scores.js';
import { combineRows, type Combine } from './combine-rows.js';

/** What every fact about somebody at a session tells. */
export interface WhoAndWhere {
  registrationId: string;
  sessionId: string;
  webinarId: string;
  contactId: string;
}

export interface EngagementFact {
  workspaceId: string;
  data: WhoAndWhere;
}

const WHO_AND_WHERE = ['registration_id', 'workspace_id', 'session_id', 'webinar_id', 'contact_id'];

/** What facts tell about somebody at a session. Named with the types: a record of the whole table is looked through column by column for each row. */
const TYPES = {
  confirmed_position: 'bigint',
  cancelled_position: 'bigint',
  joined_position: 'bigint',
  left_position: 'bigint',
  registered_at: 'timestamptz',
  first_joined_at: 'timestamptz',
  last_joined_at: 'timestamptz',
  settled_at: 'timestamptz',
  last_activity_at: 'timestamptz',
  minutes_so_far: 'double precision',
  minutes_in_room: 'double precision',
  settled_minutes: 'double precision',
  session_minutes: 'double precision',
  attendance: 'text',
  attended: 'boolean',
  email: 'text',
  name: 'text',
};
type Told = keyof typeof TYPES;

/** One row per registration, made by whichever fact comes first, and moved on by sets of facts. */
@Injectable()
export class Engagements {
  constructor(private readonly scores: Scores) {}

  /**
   * Merges what the facts say into the rows, column by column. What follows is worked out once for the whole page.
   * Times and counts take the least or the greatest value ever told, so neither order nor repetition matters to them.
   */
  async merge<F extends EngagementFact, Column extends Told>(
    tx: Transaction,
    facts: readonly F[],
    columns: Record<Column, Combine>,
    read: (fact: F) => Record<Column, string | number | boolean | null>,
  ): Promise<void> {
    const rows = facts.map((fact) => rowOf(fact, read(fact)));
    const merging = mergingOf(Object.entries<Combine>(columns) as [Told, Combine][]);
    await runPreparedTogether(
      tx,
      [IN_TURN, []],
      [merging, [JSON.stringify(combineRows(rows, 'registration_id', columns))]],
    );
    this.scores.refreshHeldLater(
      tx,
      facts.map(({ data }) => data.registrationId),
    );
  }

  /** Pages of different producers meet the same people; in turn they cannot lock each other out. */
  async inTurn(tx: Transaction): Promise<void> {
    await runPrepared(tx, IN_TURN, []);
  }
}

const IN_TURN = {
  name: 'engagements-in-turn',
  text: `select pg_advisory_xact_lock(hashtextextended('offers engagement', 0))`,
};

/** Each kind of fact has its own, and every connection knows it after the first page. */
function mergingOf(columns: readonly [Told, Combine][]): PreparedStatement {
  const told = columns.map(([name]) => name);
  const given = [...WHO_AND_WHERE, ...told].join(', ');
  const typed = [
    ...WHO_AND_WHERE.map((name) => `${name} uuid`),
    ...told.map((name) => `${name} ${TYPES[name]}`),
  ];
  const merged = columns.map(
    ([name, combine]) => `${name} = ${SQL_OF[combine]}(excluded.${name}, engagement.${name})`,
  );
  return {
    // Short, because PostgreSQL tells names apart by their first 63 letters alone.
    name: `merge-${columns.map(([name, combine]) => `${Object.keys(TYPES).indexOf(name)}${combine[1]}`).join('-')}`,
    text: `
      insert into engagement (${given})
      select ${given} from json_to_recordset($1::json) as r(${typed.join(', ')})
      on conflict (registration_id) do update set ${merged.join(', ')}`,
  };
}

const SQL_OF: Record<Combine, string> = { least: 'least', greatest: 'greatest', latest: 'coalesce' };

/** Spelled out: an object that is put together from names costs more than all the rest here. */
function rowOf<Row extends object>({ workspaceId, data }: EngagementFact, told: Row) {
  return {
    registration_id: data.registrationId,
    workspace_id: workspaceId,
    session_id: data.sessionId,
    webinar_id: data.webinarId,
    contact_id: data.contactId,
    ...told,
  };
}
