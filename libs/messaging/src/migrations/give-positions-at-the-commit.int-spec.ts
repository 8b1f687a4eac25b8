import { fromCloudEvent } from '@funnelcast/contracts';
import { openDataSource, UnitOfWork } from '@funnelcast/persistence';
import { TestDatabase } from '@funnelcast/testing';
import pg from 'pg';
import { FactLog } from '../outbox/fact-log.js';
import { aFact } from '../testing/a-fact.js';
import { CreateMessagingTables1700000000000 } from './1700000000000-create-messaging-tables.js';
import { GivePositionsAtTheCommit1700000000001 } from './1700000000001-give-positions-at-the-commit.js';
import { messagingMigrations } from './messaging-migrations.js';

const NASTY = 'a "quoted" \\ back\\slash, \u2028, \t, Анна 👩‍🚀 </script>';

describe(GivePositionsAtTheCommit1700000000001, () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await TestDatabase.create('registration');
    const before = { schema: 'registration', entities: [], migrations: [CreateMessagingTables1700000000000] };
    await (await openDataSource(before, database.urlOf('registration'))).destroy();
  });
  afterEach(() => database.drop());

  const old = (sql: string) =>
    database.queryIn('registration', `set role funnelcast_registration; ${sql}; reset role`);
  const update = () =>
    openDataSource(
      { schema: 'registration', entities: [], migrations: messagingMigrations },
      database.urlOf('registration'),
    );
  const columns = 'id, type, workspace_id, subject, time, correlation_id, causation_id, data';
  const valuesOf = ({ id, type, workspaceId, subject, time, correlationId, causationId, data }: Fact) =>
    [id, type, workspaceId, subject, time, correlationId, causationId, JSON.stringify(data)]
      .map((value) => (value === undefined ? 'null' : `'${value.replaceAll("'", "''")}'`))
      .join(', ');
  type Fact = ReturnType<typeof aFact>;

  it('keeps every fact: those with a position as they were, those without with the next ones', async () => {
    const facts = [1, 2, 3, 4, 5].map((position) => aFact(position));
    Object.assign(facts[1]!, { subject: NASTY, correlationId: NASTY, causationId: 'the "cause"' });
    Object.assign(facts[4]!, { subject: NASTY, data: { ...facts[4]!.data, name: NASTY } });
    await old(`
      create table fact_log_20250101 partition of fact_log for values from ('2025-01-01') to ('2025-01-02');
      create table fact_log_20250102 partition of fact_log for values from ('2025-01-02') to ('2025-01-03');
      ${facts
        .slice(0, 3)
        .map(
          (fact, index) => `insert into fact_log (position, recorded_on, ${columns})
            values (${index + 1}, '2025-01-0${index < 2 ? 1 : 2}', ${valuesOf(fact)});`,
        )
        .join('\n')}
      ${facts
        .slice(3)
        .map((fact) => `insert into outbox (${columns}) values (${valuesOf(fact)});`)
        .join('\n')}
      update outbox_cursor set last_position = 3, published_position = 2`);

    const dataSource = await update();
    try {
      const log = new FactLog('registration', new UnitOfWork(dataSource), {
        facts: 10,
        characters: 100_000,
      });
      const { last, published, pages } = await log.unpublished();
      expect({ last, published }).toEqual({ last: 5, published: 2 });
      expect(pages.flatMap((page) => page.facts)).toEqual(facts.slice(2));
      expect((await log.pagesAfter(0)).flatMap((page) => page.facts)).toEqual(facts);
      const days = await database.queryIn<{ day: string; facts: number }>(
        'registration',
        'select tableoid::regclass::text as day, count(*)::int as facts from fact_log where position < 4 group by 1 order by 1',
      );
      expect(days).toEqual([
        { day: 'fact_log_20250101', facts: 2 },
        { day: 'fact_log_20250102', facts: 1 },
      ]);
    } finally {
      await dataSource.destroy();
    }
  });

  it('waits for who is still speaking into the outbox, and leaves nothing behind', async () => {
    const fact = aFact(1);
    const speaking = new pg.Client({ connectionString: database.urlOf('registration') });
    await speaking.connect();
    await speaking.query('begin');
    await speaking.query(`insert into registration.outbox (${columns}) values (${valuesOf(fact)})`);
    const updating = update();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await speaking.query('commit');
    await speaking.end();
    const dataSource = await updating;
    const rows = await database.queryIn<{ position: string; event: object }>(
      'registration',
      'select position, event from fact_log',
    );
    expect(rows.map(({ position, event }) => fromCloudEvent({ ...event, sequence: position }))).toEqual([
      fact,
    ]);
    await dataSource.destroy();
  });
});
