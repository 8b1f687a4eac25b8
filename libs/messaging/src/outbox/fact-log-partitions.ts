import type { UnitOfWork } from '@funnelcast/persistence';

/** How many days ahead there is room, so that a midnight without a relay costs nothing. */
const DAYS_AHEAD = 7;

/** Keeps the log's daily partitions: makes room ahead, and lets go of days that are older than the retention. */
export class FactLogPartitions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly retentionDays: number | undefined,
  ) {}

  async maintain(): Promise<void> {
    await this.makeRoom();
    if (this.retentionDays !== undefined) await this.dropBefore(this.retentionDays);
  }

  private makeRoom(): Promise<void> {
    return this.unitOfWork.acrossWorkspaces(async (tx) => {
      await tx.query('select from outbox_cursor for update');
      const missing = await tx.query<{ name: string; from: string; to: string }[]>(
        `select 'fact_log_' || to_char(day, 'YYYYMMDD') as name, day::date::text as from, (day + interval '1 day')::date::text as to
         from generate_series((now() at time zone 'utc')::date, (now() at time zone 'utc')::date + $1::int, interval '1 day') day
         where to_regclass('fact_log_' || to_char(day, 'YYYYMMDD')) is null`,
        [DAYS_AHEAD],
      );
      for (const { name, from, to } of missing) {
        await tx.query(`create table ${name} partition of fact_log for values from ('${from}') to ('${to}')`);
      }
    });
  }

  /** Never a day with a fact that the transport has not confirmed. */
  private dropBefore(days: number): Promise<void> {
    return this.unitOfWork.acrossWorkspaces(async (tx) => {
      const old = await tx.query<{ name: string }[]>(
        `select inhrelid::regclass::text as name from pg_inherits
         where inhparent = 'fact_log'::regclass
           and right(inhrelid::regclass::text, 8) < to_char((now() at time zone 'utc')::date - $1::int, 'YYYYMMDD')`,
        [days],
      );
      for (const { name } of old) {
        const [{ unsent }] = await tx.query<[{ unsent: boolean }]>(
          `select exists (select from ${name}, outbox_cursor where position > published_position) as unsent`,
        );
        if (!unsent) await tx.query(`drop table ${name}`);
      }
    });
  }
}
