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
       from pg_inherits where inhparent = 'fact_log'::regclass and inhrelid <> 'fact_log_default'::regclass order by 1`,
    );
    return rows.map(({ day }) => day);
  };
  const held = async (): Promise<number[]> => {
    const rows = await world.database.queryIn<{ position: number }>(
      'registration',
      'select position::int from fact_log order by 1',
    );
    return rows.map(({ position }) => position);
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
         insert into fact_log (position, recorded_on, event) values (${position}, day, '{}');
       end $$`,
    );

  it('makes room for a week ahead, in two copies at once and again', async () => {
    await Promise.all([partitions().maintain(), partitions().maintain()]);
    await partitions().maintain();
    expect(await days()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('turns nobody away on a day without a partition, and leaves that day where it began', async () => {
    await world.database.queryIn(
      'registration',
      `do $$ declare name regclass; begin
         for name in select inhrelid from pg_inherits
           where inhparent = 'fact_log'::regclass and inhrelid <> 'fact_log_default'::regclass
         loop execute format('drop table %s', name); end loop;
       end $$`,
    );
    await world.say(speaking, 1, 2);
    await partitions().maintain();
    await world.say(speaking, 3, 3);
    expect(await days()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(await held()).toEqual([1, 2, 3]);

    await world.database.queryIn('registration', 'update fact_log set recorded_on = recorded_on - 40');
    await world.database.queryIn('registration', 'update outbox_cursor set published_position = 2');
    await partitions(30).maintain();
    expect(await held()).toEqual([3]);
  });

  it('makes room while others speak', async () => {
    const saying = Promise.all([1, 2, 3].map((n) => world.say(speaking, n * 1_000, n * 1_000 + 999)));
    for (let round = 0; round < 5; round += 1) {
      await world.database.queryIn(
        'registration',
        `do $$ begin
           execute format('drop table fact_log_%s', to_char((now() at time zone 'utc')::date + 7, 'YYYYMMDD'));
         end $$`,
      );
      await partitions().maintain();
    }
    await saying;
    expect(await held()).toHaveLength(3_000);
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
