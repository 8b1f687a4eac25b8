import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { UnitOfWork } from '@funnelcast/persistence';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { NOW, person, ruleJson } from '../testing/arbitrary-people.js';
import type { PlainPerson } from '../testing/plain-people.js';
import { plainlyHolds } from '../testing/plain-rule.js';
import { storePeople } from '../testing/store-people.js';
import { compileRule } from './compile-rule.policy.js';
import { parseRule } from './parse-rule.policy.js';
import type { Rule } from './rule.js';
import { Values } from './values.js';

describe(compileRule, () => {
  let service: ServiceTestbed;
  beforeAll(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers', { now: NOW });
  });
  afterAll(() => service.stop());

  async function foundBy(rule: Rule, workspaceId: string, only: readonly string[] | null): Promise<string[]> {
    const values = new Values();
    const workspace = values.bind(workspaceId, 'uuid');
    const now = values.bind(NOW, 'timestamptz');
    const contactIds = only === null ? null : values.bind(only, 'uuid[]');
    const compiled = compileRule(rule, values, { workspaceId: workspace, now, contactIds });
    const { joins, predicate, because, becauseNot, holding, dueAt } = compiled;
    const rows = await service.get(UnitOfWork).acrossWorkspaces((tx) =>
      tx.query<{ id: string; found: boolean }[]>(
        `select c.id, coalesce(${predicate}, false) as found, ${because}, ${becauseNot}, ${holding}, ${dueAt}, ${now}
         from contact c ${joins}
         where c.workspace_id = ${workspace} ${contactIds ? `and c.id = any(${contactIds})` : ''}`,
        values.list,
      ),
    );
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    return rows.flatMap(({ id, found }) => (found ? [id] : []));
  }

  it('finds whom a plain reading of the data finds, everywhere and among some', async () => {
    const population = fc.uniqueArray(person, { minLength: 1, maxLength: 8, selector: ({ id }) => id });
    const given = fc.tuple(population, fc.array(ruleJson, { minLength: 12, maxLength: 12 }));
    await fc.assert(
      fc.asyncProperty(given, async ([people, rules]) => {
        const workspaceId = randomUUID();
        const fresh = people.map((one): PlainPerson => ({ ...one, id: randomUUID() }));
        await service.get(UnitOfWork).acrossWorkspaces((tx) => storePeople(tx, workspaceId, fresh));
        for (const json of rules) {
          const rule = parseRule(json);
          const expected = (among: readonly PlainPerson[]) =>
            among.flatMap((one) => (plainlyHolds(rule, one, NOW) ? [one.id] : [])).toSorted();
          expect((await foundBy(rule, workspaceId, null)).toSorted()).toEqual(expected(fresh));
          const half = fresh.slice(fresh.length / 2);
          const ids = half.map(({ id }) => id);
          expect((await foundBy(rule, workspaceId, ids)).toSorted()).toEqual(expected(half));
        }
      }),
      { numRuns: Number(process.env.FC_RUNS ?? 40) },
    );
  });
});
