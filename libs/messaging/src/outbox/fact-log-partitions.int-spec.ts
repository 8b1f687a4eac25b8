import { UnitOfWork } from '@funnelcast/persistence';
import { type Copy, FactsWorld } from '../testing/facts-world.js';
import { FactLogPartitions } from './fact-log-partitions.js';

describe(FactLogPartitions, () => {
  let world: FactsWorld;
  let speaking: Copy;

  beforeEach(async () => {
    world = await FactsWorld.create({ EVENTS: 'in-process', NATS_URL: undefined });
    speaking = await world.wired();
  });
  afterEach(() => world.end());

  const partitions = (retentionDays?: number) =>
    new FactLogPartitions(speaking.get(UnitOfWork), retentionDays);
  const days = async (): Promise<number[]> => {
    const rows = await world.database.queryIn<{ day: number }>(
      'registration',
      `select to_date(right(inhrelid::regclass::text, 8), 'YYYYMMDD') - (now() at time zone 'utc')::date as day
       from pg_inherits where inhparent = 'fact_log'::regclass order by 1`,
    );
    return rows.map(({ day }) => day);
  };
  const fillDay = (daysAgo: number, position: number) =>
    world.database.queryIn(
      'registration',
      `do $$
       declare day date := (now() at time zone 'utc')::date - ${daysAgo};
       begin
         execute format('create table fact_log_%s partition of fact_log for values from (%L) to (%L)',
           to_char(day, 'YYYYMMDD'), day, day + 1);
         execute format('alter table fact_log_%s owner to funnelcast_registration', to_char(day, 'YYYYMMDD'));
         insert into fact_log (position, recorded_on, id, type, workspace_id, subject, time, correlation_id, data)
         values (${position}, day, gen_random_uuid(), 'x', gen_random_uuid(), 's', now(), 'c', '{}');
       end $$`,
    );

  it('makes room for a week ahead, in two copies at once and again', async () => {
    await Promise.all([partitions().maintain(), partitions().maintain()]);
    await partitions().maintain();
    expect(await days()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('keeps everything unless told otherwise', async () => {
    await fillDay(400, 1);
    await partitions().maintain();
    expect(await days()).toContain(-400);
  });

  it('lets go of days beyond the retention, but never of a fact that is not published', async () => {
    await fillDay(40, 1);
    await fillDay(39, 2);
    await fillDay(30, 3);
    await world.database.queryIn(
      'registration',
      'update outbox_cursor set last_position = 3, published_position = 1',
    );
    await partitions(30).maintain();
    expect((await days()).filter((day) => day < 0)).toEqual([-39, -30]);
  });
});
