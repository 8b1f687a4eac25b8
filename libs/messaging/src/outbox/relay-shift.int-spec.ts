import { type Copy, eventually, FactsWorld } from '../testing/facts-world.js';
import { RelayShift } from './relay-shift.js';

describe(RelayShift, () => {
  let world: FactsWorld;
  let copies: Copy[];

  beforeEach(async () => {
    world = await FactsWorld.create({ EVENTS: 'in-process', NATS_URL: undefined });
    copies = [await world.speaking(), await world.speaking()];
  });
  afterEach(() => world.end());

  const holders = async (): Promise<number[]> => {
    const rows = await world.database.query<{ pid: number }>(
      `select pid from pg_locks join pg_stat_activity using (pid)
       where locktype = 'advisory' and granted and application_name = 'lock relay registration'
         and datname = current_database()`,
    );
    return rows.map(({ pid }) => pid);
  };
  const published = async (count: number): Promise<void> => {
    const position = 'select published_position::int as count from outbox_cursor';
    await eventually(
      async () => (await world.row<{ count: number }>('registration', position)).count === count,
    );
  };

  it('has one relay at work, however many copies run', async () => {
    await world.say(copies[0]!, 1, 5);
    await world.say(copies[1]!, 6, 10);
    await published(10);
    expect(await holders()).toHaveLength(1);
  });

  it('lets another copy go on when the connection of the one at work is cut', async () => {
    await world.say(copies[0]!, 1, 5);
    await published(5);
    const [holder] = await holders();
    await world.database.query('select pg_terminate_backend($1)', [holder]);
    await eventually(async () => {
      const [next] = await holders();
      return next !== undefined && next !== holder;
    });
    await world.say(copies[0]!, 6, 10);
    await published(10);
  });

  it('hears again after the listening connection was cut', async () => {
    await published(0);
    await world.database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'listen registration_outbox' and datname = current_database()`,
    );
    await world.say(copies[0]!, 1, 5);
    await published(5);
  });

  it('hands over when the copy at work is stopped', async () => {
    await world.say(copies[0]!, 1, 5);
    await published(5);
    await world.stop(copies[0]!);
    await world.say(copies[1]!, 6, 10);
    await published(10);
  });
});
