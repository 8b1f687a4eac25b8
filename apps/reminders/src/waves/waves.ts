import { Injectable } from '@nestjs/common';
import { insertRows, newId, type Transaction } from '@funnelcast/persistence';
import type { Notice } from '../letters/notices.js';
import { Sequences } from '../sequences/sequences.js';
import { DueSignal } from '../scheduling/due-signal.js';
import { takeTurns } from '../sessions/take-turns.js';
import { type PlannedSession, type PlannedWave, planWave } from './wave-plan.policy.js';

interface SessionRow {
  id: string;
  workspace_id: string;
  starts_at: Date;
  time_zone: string | null;
  started_at: Date | null;
  ended_at: Date | null;
}

export interface NoticeOrder {
  notice: Notice;
  stepKey: string;
  sessionId: string;
  workspaceId: string;
  dueAt: Date;
  expiresAt: Date;
}

/** The rows of what is due around a session: one per session and step, however many people are registered. */
@Injectable()
export class Waves {
  constructor(
    private readonly sequences: Sequences,
    private readonly signal: DueSignal,
  ) {}

  /**
   * Brings the waves of these sessions to what session and sequence say. A wave whose time stays keeps its progress;
   * one that moves starts over, and the ledger's key keeps everybody from a second letter.
   */
  async plan(
    tx: Transaction,
    sessionIds: string[],
    asOf: Date,
    occasion: 'fact' | 'edit' = 'fact',
  ): Promise<void> {
    await takeTurns(tx, sessionIds);
    const sessions = await this.plannable(tx, sessionIds);
    if (sessions.length === 0) return;
    const workspaceIds = sessions.map(({ workspace_id }) => workspace_id);
    await this.sequences.ensureLadders(tx, workspaceIds);
    const ladders = await this.sequences.ofWorkspaces(tx, workspaceIds);
    const rows = sessions.flatMap((session) =>
      ladders
        .filter(({ workspaceId }) => workspaceId === session.workspace_id)
        .flatMap(({ id, steps }) =>
          steps.flatMap((step) =>
            rowsOf(session, id, planWave(step, timesOf(session), asOf, occasion), step.key),
          ),
        ),
    );
    await insertRows(tx, 'wave', rows, {
      onConflict: `(session_id, step_key) do update set
        sequence_id = excluded.sequence_id, due_at = excluded.due_at, expires_at = excluded.expires_at,
        status = case when wave.due_at = excluded.due_at and wave.status <> 'cancelled' then wave.status else excluded.status end,
        reason = case when wave.due_at = excluded.due_at and wave.status <> 'cancelled' then wave.reason else excluded.reason end,
        cursor = case when wave.due_at = excluded.due_at then wave.cursor end`,
    });
    await this.signal.raise(tx);
  }

  async giveNotice(tx: Transaction, orders: NoticeOrder[]): Promise<void> {
    const rows = orders.map(({ notice, stepKey, sessionId, workspaceId, dueAt, expiresAt }) => ({
      id: newId(),
      workspace_id: workspaceId,
      session_id: sessionId,
      step_key: stepKey,
      notice,
      due_at: dueAt,
      expires_at: expiresAt,
      status: 'waiting',
    }));
    await insertRows(tx, 'wave', rows, { onConflict: 'do nothing' });
    await this.signal.raise(tx);
  }

  /** What has taken place is followed up all the same, whatever is said of it afterwards. */
  async cancel(tx: Transaction, sessionIds: string[], reason: string): Promise<void> {
    await tx.query(
      `update wave set status = 'cancelled', reason = $2
       where session_id = any($1) and status in ('waiting', 'running')
         and not exists (select from session_run r where r.session_id = wave.session_id and r.ended_at is not null)`,
      [sessionIds, reason],
    );
  }

  private plannable(tx: Transaction, sessionIds: string[]): Promise<SessionRow[]> {
    return tx.query(
      `select s.id, s.workspace_id, s.starts_at, s.time_zone, r.started_at, r.ended_at
       from session s left join session_run r on r.session_id = s.id
       where s.id = any($1) and not s.cancelled and s.starts_at is not null`,
      [sessionIds],
    );
  }
}

function timesOf({ starts_at, time_zone, started_at, ended_at }: SessionRow): PlannedSession {
  return { startsAt: starts_at, timeZone: time_zone ?? 'UTC', startedAt: started_at, endedAt: ended_at };
}

function rowsOf(
  session: SessionRow,
  sequenceId: string,
  wave: PlannedWave | undefined,
  stepKey: string,
): object[] {
  if (!wave) return [];
  return [
    {
      id: newId(),
      workspace_id: session.workspace_id,
      session_id: session.id,
      sequence_id: sequenceId,
      step_key: stepKey,
      due_at: wave.dueAt,
      expires_at: wave.expiresAt,
      status: wave.status,
      reason: wave.reason,
    },
  ];
}
