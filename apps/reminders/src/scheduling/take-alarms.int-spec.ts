import fc from 'fast-check';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { ServiceTestbed } from '@funnelcast/testing';
import { RemindersModule } from '../reminders.module.js';
import { type AlarmKind, takeDue } from './take-alarms.js';

/** Far ahead of the clock, so that the scheduler of the service leaves everybody to us. */
const at = (day: number): Date => new Date(Date.UTC(2090, 0, 1 + day));

/** Whoever has something ahead of them and no alarm that goes off by then. */
const FORGOTTEN = `
  select e.id from enrolment e
  where e.next_due_at is not null and case when e.version is null then not e.cancelled else e.state = 'active' end
    and not exists (
      select from alarm a where a.kind = case when e.version is null then 'step' else 'walk' end
        and a.workspace_id = e.workspace_id and a.at <= e.next_due_at and e.id = any(a.enrolment_ids))`;

const AHEAD = fc.record({ nth: fc.nat(11), day: fc.nat(9) });
const CHANGES = fc.oneof(
  fc.record({ what: fc.constant('begin' as const), count: fc.integer({ min: 1, max: 9 }), day: fc.nat(9) }),
  AHEAD.map((ahead) => ({ what: 'move' as const, ...ahead })),
  AHEAD.map((ahead) => ({ what: 'pause' as const, ...ahead })),
  AHEAD.map((ahead) => ({ what: 'resume' as const, ...ahead })),
  AHEAD.map((ahead) => ({ what: 'end' as const, ...ahead })),
  AHEAD.map((ahead) => ({ what: 'take' as const, ...ahead })),
);

describe(takeDue, () => {
  let service: ServiceTestbed;

  beforeAll(async () => {
    service = await ServiceTestbed.start(RemindersModule, 'reminders');
  });
  afterAll(() => service?.stop());
  beforeEach(() => service.inDatabase('truncate enrolment, alarm'));

  const begin = (count: number, day: number, kind: AlarmKind = 'walk') =>
    service.inDatabase<{ id: string }>(
      `insert into enrolment (id, workspace_id, sequence_id, version, contact_id, enrolled_at, cancelled, as_of, next_due_at)
       select gen_random_uuid(), $1, gen_random_uuid(), $4, gen_random_uuid(), now(), false, 0, $3
       from generate_series(1, $2::int) returning id`,
      [service.workspaceId, count, at(day), kind === 'walk' ? 1 : null],
    );

  const inTransaction = <Result>(work: (tx: Transaction) => Promise<Result>) =>
    service.get(UnitOfWork).acrossWorkspaces(work, { plansByIndex: true });

  const take = async (
    tx: Transaction,
    day: number,
    kind: AlarmKind = 'walk',
    page = 5,
  ): Promise<string[]> => {
    const rows = await tx.query<{ id: string }[]>(
      `with ${takeDue(kind, page, 'e.id')} select id from due order by id`,
      [at(day)],
    );
    return rows.map(({ id }) => id);
  };

  /** Takes all who are due, page by page, and moves each on. */
  const takeAll = async (day: number, to: number): Promise<string[]> => {
    const taken: string[] = [];
    const alarms = async () =>
      service.inDatabase(`select from alarm where kind = 'walk' and at <= $1`, [at(day)]);
    while ((await alarms()).length > 0) {
      await inTransaction(async (tx) => {
        const ids = await take(tx, day);
        await tx.query('update enrolment set next_due_at = $2 where id = any($1)', [ids, at(to)]);
        taken.push(...ids);
      });
    }
    return taken.sort();
  };

  const change = (day: number, nth: number, set: string) =>
    service.inDatabase(
      `update enrolment set ${set} where id = (select id from enrolment order by id offset $1 limit 1)`,
      set.includes('$2') ? [nth, at(day)] : [nth],
    );

  it('forgets nobody, and takes exactly those who are due, whatever was changed before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(CHANGES, { maxLength: 12 }), async (changes) => {
        await service.inDatabase('truncate enrolment, alarm');
        for (const one of changes) {
          if (one.what === 'begin') await begin(one.count, one.day);
          else if (one.what === 'move') await change(one.day, one.nth, 'next_due_at = $2');
          else if (one.what === 'pause') await change(one.day, one.nth, `state = 'paused'`);
          else if (one.what === 'resume') await change(one.day, one.nth, `state = 'active'`);
          else if (one.what === 'end') await change(one.day, one.nth, `state = 'ended', next_due_at = null`);
          else {
            const due = await service.inDatabase<{ id: string }>(
              `select id from enrolment where state = 'active' and next_due_at <= $1 order by id`,
              [at(one.day)],
            );
            expect(await takeAll(one.day, one.day + 1)).toEqual(due.map(({ id }) => id));
          }
          expect(await service.inDatabase(FORGOTTEN)).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('keeps places in the ladder and walks apart', async () => {
    const [place] = await begin(1, 1, 'step');
    const [walk] = await begin(1, 1);

    expect(await inTransaction((tx) => take(tx, 2, 'step'))).toEqual([place!.id]);
    expect(await inTransaction((tx) => take(tx, 2, 'walk'))).toEqual([walk!.id]);
  });

  it('takes about a page, and leaves what is taken to nobody else', async () => {
    for (let nth = 0; nth < 8; nth += 1) await begin(2, 1);

    await inTransaction(async (tx) => {
      const mine = await take(tx, 2);
      const others = await inTransaction((other) => take(other, 2));
      expect([mine.length, others.length]).toEqual([6, 6]);
      expect(new Set([...mine, ...others]).size).toBe(12);
    });
  });

  it('keeps the alarm of whoever is held by somebody else', async () => {
    const ids = (await begin(3, 1)).map(({ id }) => id).sort();

    await inTransaction(async (holder) => {
      await holder.query('select from enrolment where id = $1 for update', [ids[1]]);
      expect(await inTransaction((tx) => take(tx, 2))).toEqual([ids[0], ids[2]]);
      expect(await inTransaction((tx) => take(tx, 2))).toEqual([]);
    });

    expect(await inTransaction((tx) => take(tx, 2))).toEqual([ids[1]]);
    expect(await service.inDatabase('select from alarm')).toEqual([]);
  });

  it('gives a crowd alarms of a thousand each', async () => {
    await begin(2_500, 1);

    const alarms = await service.inDatabase<{ people: number; named: number }>(
      'select people, cardinality(enrolment_ids) as named from alarm order by people',
    );
    expect(alarms.map(({ people }) => people)).toEqual([501, 999, 1000]);
    expect(alarms.every(({ people, named }) => people === named)).toBe(true);
  });
});
