import { Injectable } from '@nestjs/common';
import { insertRows, type Transaction } from '@funnelcast/persistence';

export interface SessionTimes {
  id: string;
  workspace_id: string;
  webinar_id: string;
  starts_at: string;
  duration_minutes: number;
  time_zone: string;
  revision: number;
}

export interface SessionWords {
  title: string;
  presenter_name: string;
  presenter_email: string | null;
}

/** When sessions are, were and really took place. The revision decides which fact is the newer one. */
@Injectable()
export class Sessions {
  async schedule(tx: Transaction, sessions: (SessionTimes & SessionWords)[]): Promise<void> {
    await this.keep(
      tx,
      sessions,
      'title = excluded.title, presenter_name = excluded.presenter_name, presenter_email = excluded.presenter_email,',
    );
  }

  async move(tx: Transaction, sessions: SessionTimes[]): Promise<void> {
    await this.keep(tx, sessions, '');
  }

  async cancel(
    tx: Transaction,
    sessions: { id: string; workspace_id: string; webinar_id: string; revision: number }[],
  ): Promise<void> {
    await insertRows(
      tx,
      'session',
      byId(sessions).map((session) => ({ ...session, cancelled: true })),
      {
        onConflict:
          '(id) do update set cancelled = true, revision = greatest(session.revision, excluded.revision)',
      },
    );
  }

  async begin(
    tx: Transaction,
    runs: { session_id: string; workspace_id: string; started_at: string }[],
  ): Promise<void> {
    await insertRows(tx, 'session_run', runs, {
      onConflict:
        '(session_id) do update set started_at = coalesce(session_run.started_at, excluded.started_at)',
    });
  }

  async end(
    tx: Transaction,
    runs: { session_id: string; workspace_id: string; started_at: string; ended_at: string }[],
  ): Promise<void> {
    await insertRows(tx, 'session_run', runs, {
      onConflict: `(session_id) do update set
        started_at = coalesce(session_run.started_at, excluded.started_at),
        ended_at = coalesce(session_run.ended_at, excluded.ended_at)`,
    });
  }

  private async keep(tx: Transaction, sessions: SessionTimes[], words: string): Promise<void> {
    const newer = (column: string) =>
      `${column} = case when excluded.revision >= session.revision then excluded.${column} else session.${column} end`;
    await insertRows(
      tx,
      'session',
      byId(sessions).map((session) => ({ ...session, cancelled: false })),
      {
        onConflict: `(id) do update set ${words}
          ${['starts_at', 'duration_minutes', 'time_zone', 'revision'].map(newer).join(', ')}`,
      },
    );
  }
}

function byId<Row extends { id: string }>(rows: Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
