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

type ReadRow = CursorRow | LoggedFact;

export interface LogCursor {
  log: LogLife;
  last: number;
  published: number;
}

/** What became of what was pending. */
export interface Taken {
  taken: number;
  /** The last position given, and the last one the transport has confirmed. */
  last: number;
  published: number;
  /** The facts that were taken. */
  pages: Page[];
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

  async cursor(): Promise<LogCursor> {
    const [[row]] = (await this.unitOfWork.atOnceAcrossWorkspaces(CURSOR)) as [[CursorRow]];
    return cursorOf(row);
  }

  /**
   * Gives pending facts the next positions, and notes how far the transport is by now. The cursor's row is locked first, in
   * a statement of its own, so that a second relay waits and then sees what the first has left: positions stay without gaps
   * whoever believes to be the only one.
   */
  async take(confirmed = 0): Promise<Taken> {
    const [, [row], facts] = (await this.unitOfWork.atOnceAcrossWorkspaces(
      { ...MARK, values: [confirmed] },
      { text: `${CURSOR.text} for update` },
      { text: MOVE, values: [TAKEN_AT_ONCE, this.producer] },
    )) as [unknown, [CursorRow], LoggedFact[]];
    const { log, last, published } = cursorOf(row);
    return { taken: facts.length, last: last + facts.length, published, pages: this.pagesOf(log, facts) };
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
    await this.unitOfWork.atOnceAcrossWorkspaces({ ...MARK, values: [position] });
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

  private async read(
    position: number,
    limit: number,
  ): Promise<{ log: LogLife; head: number; pages: Page[] }> {
    const values = [position, limit, this.producer];
    const [rows] = (await this.unitOfWork.atOnceAcrossWorkspaces({ text: READ, values })) as [ReadRow[]];
    const { log, last } = cursorOf(
      rows.find((row): row is CursorRow => 'log_id' in row && row.log_id !== null)!,
    );
    const facts = rows.filter((row): row is LoggedFact => 'event' in row && row.event !== null);
    return { log, head: last, pages: this.pagesOf(log, facts) };
  }

  private pagesOf({ id }: LogLife, facts: LoggedFact[]): Page[] {
    return cut(facts, charactersOf, this.limits).map((piece) => new LoggedPage(id, piece));
  }
}

function cursorOf(row: CursorRow): LogCursor {
  return {
    log: { id: row.log_id, forkedAt: Number(row.forked_at) },
    last: Number(row.last_position),
    published: Number(row.published_position),
  };
}

const CURSOR = { name: 'outbox-cursor', text: 'select * from outbox_cursor' };

const MARK = {
  name: 'outbox-mark',
  text: 'update outbox_cursor set published_position = $1 where published_position < $1',
};

/**
 * A fact as it travels, written by the database: what it is made of need then not cross to this process, be made an object
 * there and be written again. `logged-page.int-spec.ts` holds it to what the contracts write.
 */
const eventOf = (producer: string): string => `concat(
  '{"specversion":"1.0","id":"', id, '","source":"/', ${producer}::text, '","type":', to_json(type),
  ',"time":"', to_char(time at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), '","subject":', to_json(subject),
  ',"datacontenttype":"application/json","workspaceid":"', workspace_id, '","correlationid":', to_json(correlation_id),
  ',"causationid":' || to_json(causation_id)::text, ',"sequence":"', position, '","data":', data, '}')`;

/** Cursor and facts in one statement, so that both are of one moment. */
const READ = `
  select log_id, forked_at, last_position, published_position, null as position, null as event
  from outbox_cursor
  union all
  (select null, null, null, null, position, ${eventOf('$3')}
   from fact_log where position > $1 order by position limit $2)`;

const MOVE = `
  with due as (
    delete from outbox where ctid = any (array (select ctid from outbox order by seq limit $1)) returning *
  ), logged as (
    insert into fact_log (position, recorded_on, id, type, workspace_id, subject, time, correlation_id, causation_id, data)
    select last_position + row_number() over (order by seq), (now() at time zone 'utc')::date,
           id, type, workspace_id, subject, time, correlation_id, causation_id, data
    from due, outbox_cursor
    returning position, ${eventOf('$2')} as event
  ), moved as (
    update outbox_cursor set last_position = last_position + counted.count
    from (select count(*) as count from logged) counted where counted.count > 0
  )
  select position, event from logged order by position`;

const OLDEST_UNPUBLISHED = `
  select (select count(*) from outbox) + last_position - published_position as waiting,
         least((select time from outbox order by seq limit 1),
               (select time from fact_log where position > published_position order by position limit 1)) as since
  from outbox_cursor`;
