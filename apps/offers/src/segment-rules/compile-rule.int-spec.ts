import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { UnitOfWork } from '@funnelcast/persistence';
import { ServiceTestbed } from '@funnelcast/testing';
import { ContactSummaries } from '../contact-summaries/contact-summaries.js';
import { OffersModule } from '../offers.module.js';
import { NOW, person, ruleJson } from '../testing/arbitrary-people.js';
import type { PlainPerson } from '../testing/plain-people.js';
import { plainlyHolds } from '../testing/plain-rule.js';
import { storePeople } from '../testing/store-people.js';
import { peopleOf } from './compare-clause.policy.js';
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

  async function foundBy(
    rule: Rule,
    workspaceId: string,
    only: readonly string[] | null,
    summarised: boolean,
  ): Promise<string[]> {
    const values = new Values();
    const workspace = values.bind(workspaceId, 'uuid');
    const now = values.bind(NOW, 'timestamptz');
    const contactIds = only === null ? null : values.bind(only, 'uuid[]');
    const scope = { workspaceId: workspace, now, contactIds, summarised };
    const compiled = compileRule(rule, values, scope);
    const { joins, predicate, because, becauseNot, holding, dueAt } = compiled;
    const rows = await service.get(UnitOfWork).acrossWorkspaces((tx) =>
      tx.query<{ id: string; found: boolean }[]>(
        `with ${values.given}
         select c.id, coalesce(${predicate}, false) as found, ${because}, ${becauseNot}, ${holding}, ${dueAt}
         from ${peopleOf(scope)} ${joins}
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
        await service.get(UnitOfWork).acrossWorkspaces(async (tx) => {
          await storePeople(tx, workspaceId, fresh);
          const ids = fresh.map(({ id }) => id);
          await service.get(ContactSummaries).refresh(tx, workspaceId, ids);
        });
        for (const json of rules) {
          const rule = parseRule(json);
          const expected = (among: readonly PlainPerson[]) =>
            among.flatMap((one) => (plainlyHolds(rule, one, NOW) ? [one.id] : [])).toSorted();
          const half = fresh.slice(fresh.length / 2);
          const ids = half.map(({ id }) => id);
          for (const summarised of [false, true]) {
            const found = (only: readonly string[] | null) => foundBy(rule, workspaceId, only, summarised);
            expect((await found(null)).toSorted()).toEqual(expected(fresh));
            expect((await found(ids)).toSorted()).toEqual(expected(half));
          }
        }
      }),
      { numRuns: Number(process.env.FC_RUNS ?? 40) },
    );
  });
});
