import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { UnitOfWork } from '@funnelcast/persistence';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { NOW, person, ruleJson } from '../testing/arbitrary-people.js';
import type { PlainPerson } from '../testing/plain-people.js';
import { plainlyHolds } from '../testing/plain-rule.js';
import { storePeople } from '../testing/store-people.js';
import { until } from '../testing/until.js';
import { CountRule } from '../segments/count-rule.js';
import { PreviewRule } from '../segments/preview-rule.query.js';
import { parseRule } from '../segment-rules/parse-rule.policy.js';
import { ContactSummaries } from './contact-summaries.js';

describe(ContactSummaries, () => {
  let service: ServiceTestbed;
  beforeAll(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers', { now: NOW });
  });
  afterAll(() => service.stop());

  const people = fc.array(person, { minLength: 1, maxLength: 6 });
  const fresh = (given: readonly PlainPerson[]) => given.map((one) => ({ ...one, id: randomUUID() }));
  const store = (workspaceId: string, given: readonly PlainPerson[]) =>
    service.get(UnitOfWork).acrossWorkspaces(async (tx) => {
      await storePeople(tx, workspaceId, given);
      for (const { id } of given)
        await tx.query('insert into segment_check (contact_id, workspace_id) values ($1, $2)', [
          id,
          workspaceId,
        ]);
      await tx.query(`select pg_notify('offers_segments', '')`);
    });
  const begin = (workspaceId: string) =>
    service.get(UnitOfWork).acrossWorkspaces((tx) => service.get(ContactSummaries).begin(tx, workspaceId));
  const settled = (workspaceId: string) =>
    until(
      async () =>
        service.inDatabase<{ ready: boolean; pending: number }>(
          `select ready, (select count(*)::integer from segment_check c where c.workspace_id = s.workspace_id) as pending
           from summarised_workspace s where workspace_id = $1`,
          [workspaceId],
        ),
      ([row]) => row?.ready === true && row.pending === 0,
    );
  const rowsOf = (workspaceId: string) =>
    service.inDatabase<object>('select * from contact_summary where workspace_id = $1 order by id', [
      workspaceId,
    ]);

  it('keeps what a recount from nothing finds, whatever came before and after', async () => {
    await fc.assert(
      fc.asyncProperty(
        people,
        people,
        fc.array(ruleJson, { minLength: 4, maxLength: 4 }),
        async (earlier, later, rules) => {
          const workspaceId = randomUUID();
          const [known, came] = [fresh(earlier), fresh(later)];
          await store(workspaceId, known);
          await begin(workspaceId);
          await store(workspaceId, came);
          // More of what somebody did, on top of what they had done.
          const more = came.slice(0, 1).map((one) => ({ ...one, id: known[0]!.id }));
          await service.get(UnitOfWork).acrossWorkspaces(async (tx) => {
            await tx.query(`delete from contact_attribute where contact_id = $1`, [known[0]!.id]);
            await tx.query(`delete from contact_tag where contact_id = $1`, [known[0]!.id]);
            await tx.query(`delete from segment_member where contact_id = $1`, [known[0]!.id]);
            await tx.query(`delete from contact where id = $1`, [known[0]!.id]);
          });
          await store(workspaceId, more);
          await settled(workspaceId);
          const kept = await rowsOf(workspaceId);
          expect(kept).toHaveLength(known.length + came.length);
          await service.inDatabase('delete from contact_summary where workspace_id = $1', [workspaceId]);
          const ids = [...known, ...came].map(({ id }) => id);
          await service
            .get(UnitOfWork)
            .acrossWorkspaces((tx) => service.get(ContactSummaries).refresh(tx, workspaceId, ids));
          expect(await rowsOf(workspaceId)).toEqual(kept);
          // The first of them is two people in one by now, whom no plain person describes.
          const others = [...known.slice(1), ...came];
          for (const json of rules) {
            const rule = parseRule(json);
            const among = await service.get(CountRule).execute({ workspaceId, rule, now: NOW });
            expect(among.exact).toBe(true);
            const expected = others.filter((one) => plainlyHolds(rule, one, NOW)).length;
            expect([expected, expected + 1]).toContain(among.count);
          }
        },
      ),
      { numRuns: Number(process.env.FC_RUNS ?? 12) },
    );
  });

  it('forgets whom the read models have forgotten, as a rebuild does', async () => {
    const workspaceId = randomUUID();
    const known = fresh(fc.sample(person, 3));
    await store(workspaceId, known);
    await begin(workspaceId);
    await settled(workspaceId);
    await service.inDatabase('delete from contact where id = $1', [known[0]!.id]);
    await service.inDatabase('insert into segment_check (contact_id, workspace_id) values ($1, $2)', [
      known[0]!.id,
      workspaceId,
    ]);
    await service.inDatabase(`select pg_notify('offers_segments', '')`);
    await settled(workspaceId);
    expect(await rowsOf(workspaceId)).toHaveLength(2);
  });

  it('counts somebody by their rows while the summary is still the old one', async () => {
    const workspaceId = randomUUID();
    const [ada] = fresh(fc.sample(person, 1)) as [PlainPerson];
    await store(workspaceId, [{ ...ada, tags: [] }]);
    await begin(workspaceId);
    await settled(workspaceId);
    const vip = { combinator: 'and', rules: [{ field: 'tag', operator: 'is', value: 'vip' }] };
    const preview = () => service.get(PreviewRule).execute(workspaceId, vip);
    expect(await preview()).toEqual({ count: 0, exact: true, sample: [] });
    // As a commit leaves it that nobody has followed yet: no call wakes the loop.
    await service.inDatabase(
      `with tagged as (insert into contact_tag (contact_id, workspace_id, tag) values ($1, $2, 'vip'))
       insert into segment_check (contact_id, workspace_id) values ($1, $2)`,
      [ada.id, workspaceId],
    );
    expect(await preview()).toMatchObject({ count: 1, exact: true, sample: [{ contactId: ada.id }] });
  });

  it('estimates what would take too long to count, and says so', async () => {
    const workspaceId = randomUUID();
    await store(workspaceId, fresh(fc.sample(person, 3)));
    await begin(workspaceId);
    await settled(workspaceId);
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    const locked = new Promise<void>((resolve) => {
      void service.get(UnitOfWork).acrossWorkspaces(async (tx) => {
        await tx.query('lock table contact_summary in access exclusive mode');
        resolve();
        await released;
      });
    });
    await locked;
    const counted = service.get(PreviewRule).execute(workspaceId, { combinator: 'and', rules: [] });
    await until(
      () =>
        service.inDatabase(
          `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%tablesample%'`,
        ),
      ({ length }) => length === 1,
    );
    release();
    expect(await counted).toMatchObject({ count: 3, exact: false });
  });

  it('writes nothing where nobody has tried a rule', async () => {
    const workspaceId = randomUUID();
    await store(workspaceId, fresh(fc.sample(person, 2)));
    expect(await rowsOf(workspaceId)).toEqual([]);
  });
});
