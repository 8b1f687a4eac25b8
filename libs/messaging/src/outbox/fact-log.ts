import type { UnitOfWork } from '@funnelcast/persistence';
import { cut, type Page, type PageLimits } from '../pages.js';
import type { FactSource, LogLife, Stretch } from '../transports/fact-transport.js';
import { charactersOf, type LoggedFact, LoggedPage } from './logged-page.js';

interface CursorRow {
  log_id: string;
  forked_at: string;
  last_position: string;
  published_position: string;
}

export interface LogCursor {
  log: LogLife;
  last: number;
  published: number;
}

/** Rows moved in one transaction: enough to be cheap, few enough not to hold anybody up. */
export const TAKEN_AT_ONCE = 4_000;
const READ_AT_ONCE = 4_000;

/** One service's facts in their order: the memory behind every stream, bookmark and replay. */
export class FactLog implements FactSource {
  constructor(
    readonly producer: string,
    private readonly unitOfWork: UnitOfWork,
    private readonly limits: PageLimits,
  ) {}

  cursor(): Promise<LogCursor> {
    return this.unitOfWork.acrossWorkspaces(async (tx) => {
      const [row] = await tx.query<[CursorRow]>('select * from outbox_cursor');
      return cursorOf(row);
    });
  }

  /**
   * Gives pending facts the next positions. The cursor's row is locked first, in a statement of its own, so that a second
   * relay waits and then sees what the first has left: positions stay without gaps whoever believes to be the only one.
   */
  take(): Promise<number> {
    return this.unitOfWork.acrossWorkspaces(async (tx) => {
      await tx.query('select from outbox_cursor for update');
      const [moved] = await tx.query<[{ count: string }]>(MOVE, [TAKEN_AT_ONCE]);
      return Number(moved.count);
    });
  }

  async pagesAfter(position: number): Promise<Page[]> {
    const { pages } = await this.read(position, READ_AT_ONCE);
    return pages;
  }

  async readAfter(position: number): Promise<Stretch> {
    const { log, head, pages } = await this.read(position, this.limits.facts);
    return { log, head, ...(pages[0] ? { page: pages[0] } : {}) };
  }

  async markPublished(position: number): Promise<void> {
    await this.unitOfWork.acrossWorkspaces((tx) =>
      tx.query('update outbox_cursor set published_position = $1 where published_position < $1', [position]),
    );
  }

  /** The database went back in time: what follows now is another history than the one that was once told. */
  async beginNewLife(): Promise<void> {
    await this.unitOfWork.acrossWorkspaces((tx) =>
      tx.query(`update outbox_cursor
        set log_id = gen_random_uuid(), forked_at = last_position, published_position = last_position`),
    );
  }

  /** The time of the oldest fact that the transport has not confirmed. */
  oldestUnpublished(): Promise<{ waiting: number; since: Date | null }> {
    return this.unitOfWork.acrossWorkspaces(async (tx) => {
      const [row] = await tx.query<[{ waiting: string; since: Date | null }]>(OLDEST_UNPUBLISHED);
      return { waiting: Number(row.waiting), since: row.since };
    });
  }

  private read(position: number, limit: number): Promise<{ log: LogLife; head: number; pages: Page[] }> {
    return this.unitOfWork.acrossWorkspaces(async (tx) => {
      const rows = await tx.query<(CursorRow | LoggedFact)[]>(READ, [position, limit]);
      const cursor = cursorOf(rows.find((row): row is CursorRow => 'log_id' in row && row.log_id !== null)!);
      const facts = rows.filter((row): row is LoggedFact => 'position' in row && row.position !== null);
      const pieces = cut(facts, charactersOf, this.limits);
      const pages = pieces.map((piece) => new LoggedPage(cursor.log.id, this.producer, piece));
      return { log: cursor.log, head: cursor.last, pages };
    });
  }
}

function cursorOf(row: CursorRow): LogCursor {
  return {
    log: { id: row.log_id, forkedAt: Number(row.forked_at) },
    last: Number(row.last_position),
    published: Number(row.published_position),
  };
}

/** Cursor and facts in one statement, so that both are of one moment; all as text, which costs the driver least. */
const READ = `
  select log_id::text, forked_at::text, last_position::text, published_position::text, null as position, null as id,
         null as type, null as workspace_id, null as subject, null as time, null as correlation_id,
         null as causation_id, null as data
  from outbox_cursor
  union all
  (select null, null, null, null, position::text, id::text, type, workspace_id::text, subject,
          to_char(time at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), correlation_id, causation_id, data::text
   from fact_log where position > $1 order by fact_log.position limit $2)`;

const MOVE = `
  with due as (
    delete from outbox where seq in (select seq from outbox order by seq limit $1) returning *
  ), logged as (
    insert into fact_log (position, recorded_on, id, type, workspace_id, subject, time, correlation_id, causation_id, data)
    select last_position + row_number() over (order by seq), (now() at time zone 'utc')::date,
           id, type, workspace_id, subject, time, correlation_id, causation_id, data
    from due, outbox_cursor
    returning 1
  ), counted as (
    select count(*) as count from logged
  ), moved as (
    update outbox_cursor set last_position = last_position + counted.count from counted where counted.count > 0
  )
  select count from counted`;

const OLDEST_UNPUBLISHED = `
  select (select count(*) from outbox) + last_position - published_position as waiting,
         least((select time from outbox order by seq limit 1),
               (select time from fact_log where position > published_position order by position limit 1)) as since
  from outbox_cursor`;
