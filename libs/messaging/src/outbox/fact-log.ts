import type { Statement, UnitOfWork } from '@funnelcast/persistence';
import { cut, type Page, type PageLimits } from '../pages.js';
import type { FactSource, LogLife, Stretch } from '../transports/fact-transport.js';
import { charactersOf, type LoggedFact, LoggedPage } from './logged-page.js';
import { SpokenFacts } from './spoken-facts.js';

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

/** What the transport does not have yet. */
export interface Unpublished {
  /** The last position given, and the last one the transport has confirmed. */
  last: number;
  published: number;
  /** Of the facts beyond it, as many as are read at once. */
  pages: Page[];
}

/** Enough to be cheap, few enough not to hold anybody up. */
const READ_AT_ONCE = 4_000;

/** One service's facts in their order: the memory behind every stream, bookmark and replay. */
export class FactLog implements FactSource {
  /** The day before the last look: as a rule nothing that is new since then lies in older partitions. */
  private since = BEFORE_ALL_DAYS;
  /** Which life of the log it was at the last look. */
  private life = '';

  constructor(
    readonly producer: string,
    private readonly unitOfWork: UnitOfWork,
    private readonly limits: PageLimits,
    private readonly spoken = new SpokenFacts(),
  ) {}

  async cursor(): Promise<LogCursor> {
    const [[row]] = (await this.unitOfWork.atOnceAcrossWorkspaces(CURSOR)) as [[CursorRow]];
    return cursorOf(row);
  }

  /**
   * Notes how far the transport is by now, and answers what follows. Only the partitions of today and yesterday are looked
   * through; after an interruption, or when clocks were set back, the pages may begin too late or end too early, and
   * {@link pagesAfter} knows the rest. What this very process has said since then is not even read. The row that all who
   * speak must lock is locked last: they do not wait for our reading.
   */
  async unpublished(confirmed = 0): Promise<Unpublished> {
    const known = confirmed > 0 ? this.spoken.after(confirmed, this.life) : [];
    const reading = known.length > 0 ? [] : [this.reading(confirmed)];
    const [, [row], facts] = (await this.unitOfWork.atOnceAcrossWorkspaces(NOT_SYNCED, CURSOR, ...reading, {
      ...MARK,
      values: [confirmed],
    })) as [unknown, [CursorRow & { yesterday: string }], LoggedFact[], unknown];
    this.since = row.yesterday;
    const { log, last, published: noted } = cursorOf(row);
    const followed = known.length === 0 ? facts : log.id === this.life ? known : [];
    this.life = log.id;
    const published = Math.max(noted, confirmed);
    return { last, published, pages: this.pagesOf(log, followed) };
  }

  /** A shift of the relay begins: what was said before may have been lost with the database that it was said to. */
  forgetSpoken(): void {
    this.spoken.forget();
  }

  private reading(confirmed: number): Statement {
    return { text: UNPUBLISHED, values: [this.since, READ_AT_ONCE, confirmed] };
  }

  async pagesAfter(position: number): Promise<Page[]> {
    const { pages } = await this.read(ALL, position, READ_AT_ONCE);
    return pages;
  }

  /**
   * Only what is published: whether positions beyond that belong to the life that a reader knows, the relay finds out before
   * it publishes them.
   */
  async readAfter(position: number): Promise<Stretch> {
    const { log, published: head, pages } = await this.read(PUBLISHED, position, this.limits.facts);
    return { log, head, ...(pages[0] ? { page: pages[0] } : {}) };
  }

  /** The last fact of a page that this log has at the same position. */
  async lastInCommon({ first, last, facts }: Page): Promise<number | undefined> {
    const [rows] = (await this.unitOfWork.atOnceAcrossWorkspaces({ text: IDS, values: [first, last] })) as [
      { position: string; id: string }[],
    ];
    const ours = new Map(rows.map(({ position, id }) => [Number(position), id]));
    return facts.findLast(({ position, id }) => ours.get(position) === id)?.position;
  }

  async markPublished(position: number): Promise<void> {
    await this.unitOfWork.atOnceAcrossWorkspaces(NOT_SYNCED, { ...MARK, values: [position] });
  }

  /**
   * The database went back in time: what follows that position is another history than the one that was once told. Of two
   * relays that find this out at the same moment, one begins the new life.
   */
  async beginNewLife(after: string, forkedAt: number): Promise<void> {
    await this.unitOfWork.acrossWorkspaces((tx) =>
      tx.query(
        'update outbox_cursor set log_id = gen_random_uuid(), forked_at = $1, published_position = $1 where log_id = $2',
        [forkedAt, after],
      ),
    );
  }

  /** The time of the oldest fact that the transport has not confirmed. */
  oldestUnpublished(): Promise<{ waiting: number; since: Date | null }> {
    return this.unitOfWork.acrossWorkspaces(async (tx) => {
      const [row] = await tx.query<[{ waiting: string; since: Date | null }]>(OLDEST_UNPUBLISHED);
      return { waiting: Number(row.waiting), since: row.since };
    });
  }

  private async read(text: string, position: number, limit: number): Promise<LogCursor & { pages: Page[] }> {
    const [rows] = (await this.unitOfWork.atOnceAcrossWorkspaces({ text, values: [position, limit] })) as [
      ReadRow[],
    ];
    const cursor = cursorOf(rows.find((row): row is CursorRow => 'log_id' in row && row.log_id !== null)!);
    const facts = rows.filter((row): row is LoggedFact => 'event' in row && row.event !== null);
    return { ...cursor, pages: this.pagesOf(cursor.log, facts) };
  }

  private pagesOf({ id }: LogLife, facts: LoggedFact[]): Page[] {
    return cut(withoutGap(facts), charactersOf, this.limits).map((piece) => new LoggedPage(id, piece));
  }
}

/** The facts up to where one is missing. */
function withoutGap(facts: LoggedFact[]): LoggedFact[] {
  const first = Number(facts[0]?.position);
  if (facts.length === 0 || Number(facts.at(-1)!.position) - first === facts.length - 1) return facts;
  return facts.slice(
    0,
    facts.findIndex(({ position }, index) => Number(position) !== first + index),
  );
}

function cursorOf(row: CursorRow): LogCursor {
  return {
    log: { id: row.log_id, forkedAt: Number(row.forked_at) },
    last: Number(row.last_position),
    published: Number(row.published_position),
  };
}

const BEFORE_ALL_DAYS = '-infinity';

const CURSOR = {
  name: 'outbox-cursor',
  text: `select *, ((clock_timestamp() at time zone 'utc')::date - 1)::text as yesterday from outbox_cursor`,
};

const MARK = {
  name: 'outbox-mark',
  text: 'update outbox_cursor set published_position = $1 where published_position < $1',
};

/** Whoever has forgotten how far the transport is asks the transport, so nobody who speaks need wait for the disk here. */
const NOT_SYNCED = { name: 'not-synced', text: 'set local synchronous_commit = off' };

const UNPUBLISHED = `
  select position, event::text from fact_log
  where recorded_on >= $1::date
    and position > (select greatest(published_position, $3::bigint) from outbox_cursor)
  order by position limit $2`;

/** Cursor and facts in one statement, so that both are of one moment. */
const read = (condition: string): string => `
  select log_id, forked_at, last_position, published_position, null as position, null as event
  from outbox_cursor
  union all
  (select null, null, null, null, position, event::text from fact_log where position > $1 ${condition}
   order by position limit $2)`;
const ALL = read('');
const PUBLISHED = read('and position <= (select published_position from outbox_cursor)');

const IDS = `select position, event->>'id' as id from fact_log where position between $1 and $2`;

const OLDEST_UNPUBLISHED = `
  select last_position - published_position as waiting,
         case when last_position > published_position then (
           select (event->>'time')::timestamptz from fact_log
           where position > published_position order by position limit 1
         ) end as since
  from outbox_cursor`;
