import { Injectable } from '@nestjs/common';
import { insertRows, type Transaction } from '@funnelcast/persistence';
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

/** One row per registration, made by whichever fact comes first, and moved on by sets of facts. */
@Injectable()
export class Engagements {
  constructor(private readonly scores: Scores) {}

  /**
   * Merges what the facts say into the rows, column by column. What follows is worked out once for the whole page.
   * Times and counts take the least or the greatest value ever told, so neither order nor repetition matters to them.
   */
  async merge<F extends EngagementFact, Column extends string>(
    tx: Transaction,
    facts: readonly F[],
    columns: Record<Column, Combine>,
    read: (fact: F) => Record<Column, string | number | boolean | null>,
  ): Promise<void> {
    const rows = facts.map((fact) => ({ ...keysOf(fact), ...read(fact) }));
    const names = Object.entries<Combine>(columns);
    await this.inTurn(tx);
    await insertRows(tx, 'engagement', combineRows(rows, 'registration_id', columns), {
      onConflict: `(registration_id) do update set ${names
        .map(([name, combine]) => `${name} = ${SQL_OF[combine]}(excluded.${name}, engagement.${name})`)
        .join(', ')}`,
    });
    this.scores.refreshLater(
      tx,
      facts.map(({ data }) => data.registrationId),
    );
  }

  /** Pages of different producers meet the same people; in turn they cannot lock each other out. */
  async inTurn(tx: Transaction): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('offers engagement', 0))`);
  }
}

const SQL_OF: Record<Combine, string> = { least: 'least', greatest: 'greatest', latest: 'coalesce' };

function keysOf({ workspaceId, data }: EngagementFact): Record<string, string> {
  const values = [data.registrationId, workspaceId, data.sessionId, data.webinarId, data.contactId];
  return Object.fromEntries(WHO_AND_WHERE.map((name, index) => [name, values[index]!]));
}
