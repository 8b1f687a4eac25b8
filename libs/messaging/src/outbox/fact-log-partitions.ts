import type { UnitOfWork } from '@funnelcast/persistence';

/** How many days ahead there is room, so that a midnight without a relay costs nothing. */
const DAYS_AHEAD = 7;

type Query = <Rows>(text: string, values?: unknown[]) => Promise<Rows>;

/**
 * Keeps the log's daily partitions: makes room ahead, and lets go of days that are older than the retention. Who speaks
 * while a day has no partition is not turned away: that fact lies in the default partition, and so do those that follow it
 * on the same day.
 */
export class FactLogPartitions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly retentionDays: number | undefined,
  ) {}

  async maintain(): Promise<void> {
    await this.unitOfWork.acrossWorkspaces((tx) => makeRoom((text, values) => tx.query(text, values)));
    if (this.retentionDays !== undefined) await this.dropBefore(this.retentionDays);
  }

  /** Never a day with a fact that the transport has not confirmed. */
  private dropBefore(days: number): Promise<void> {
    return this.unitOfWork.acrossWorkspaces(async (tx) => {
      const old = await tx.query<{ name: string }[]>(
        `select inhrelid::regclass::text as name from pg_inherits
         where inhparent = 'fact_log'::regclass and inhrelid <> 'fact_log_default'::regclass
           and right(inhrelid::regclass::text, 8) < to_char((now() at time zone 'utc')::date - $1::int, 'YYYYMMDD')`,
        [days],
      );
      for (const { name } of old) {
        const [{ unsent }] = await tx.query<[{ unsent: boolean }]>(
          `select exists (select from ${name}, outbox_cursor where position > published_position) as unsent`,
        );
        if (!unsent) await tx.query(`drop table ${name}`);
      }
      await tx.query(
        `delete from fact_log_default where recorded_on < (now() at time zone 'utc')::date - $1::int
           and position <= (select published_position from outbox_cursor)`,
        [days],
      );
    });
  }
}

/**
 * Partitions are attached and not made in place, which would keep everybody from speaking meanwhile. The first lock lets
 * several copies do this at once; nobody who speaks needs it.
 */
export async function makeRoom(query: Query): Promise<void> {
  await query('lock table fact_log in share update exclusive mode');
  const missing = await query<{ name: string; from: string; to: string }[]>(
    `select 'fact_log_' || to_char(day, 'YYYYMMDD') as name, day::date::text as from, (day + interval '1 day')::date::text as to
     from generate_series((now() at time zone 'utc')::date, (now() at time zone 'utc')::date + $1::int, interval '1 day') day
     where to_regclass('fact_log_' || to_char(day, 'YYYYMMDD')) is null`,
    [DAYS_AHEAD],
  );
  if (missing.length === 0) return;
  await query('lock table fact_log_default in access exclusive mode');
  for (const { name, from, to } of missing) {
    const [{ begun }] = await query<[{ begun: boolean }]>(
      'select exists (select from fact_log_default where recorded_on = $1) as begun',
      [from],
    );
    if (begun) continue;
    await query(`create table ${name} (like fact_log including all)`);
    await query(`alter table fact_log attach partition ${name} for values from ('${from}') to ('${to}')`);
  }
}
