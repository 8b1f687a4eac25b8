import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { insertRows, UnitOfWork } from '@funnelcast/persistence';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { NOW, person, ruleJson } from '../testing/arbitrary-people.js';
import type { PlainPerson } from '../testing/plain-people.js';
import { plainlyReached } from '../testing/plain-conveyor.js';
import { storePeople } from '../testing/store-people.js';
import { parseRule } from '../segment-rules/parse-rule.policy.js';
import { clausesOf } from '../segment-rules/rule.js';
import type { ConveyorStage, Get } from './conveyor-stage.js';
import { MovePeople } from './move-people.js';
import { compileStages } from './reached-stage.policy.js';
import { Stages } from './stages.js';

const get: fc.Arbitrary<Get> = fc.oneof(
  ruleJson
    .map(parseRule)
    // Where they are in the conveyor is what no get may ask.
    .filter((rule) => clausesOf(rule).every(({ field }) => field !== 'conveyor-stage' && field !== 'stuck'))
    .map((rule): Get => ({ kind: 'rule', rule })),
  // Every code word of plain people is an x.
  fc.constantFrom<Get>(
    { kind: 'code-word', word: null },
    { kind: 'code-word', word: 'x' },
    { kind: 'code-word', word: 'y' },
  ),
  fc.constant<Get>({ kind: 'by-hand' }),
);
const stage = fc.record({ get, overtakes: fc.boolean() });

describe(compileStages, () => {
  let service: ServiceTestbed;
  beforeAll(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers', { now: NOW });
  });
  afterAll(() => service.stop());

  it('puts people where a plain reading of the data puts them, one by one and all together', async () => {
    const population = fc.uniqueArray(person, { minLength: 1, maxLength: 6, selector: ({ id }) => id });
    const conveyors = fc.array(fc.array(stage, { minLength: 1, maxLength: 5 }), {
      minLength: 4,
      maxLength: 4,
    });
    const marks = fc.array(fc.boolean(), { minLength: 30, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(population, conveyors, marks, async (people, drawn, marked) => {
        const workspaceId = randomUUID();
        const fresh = people.map((one): PlainPerson => ({ ...one, id: randomUUID() }));
        const work = service.get(UnitOfWork);
        await work.acrossWorkspaces((tx) => storePeople(tx, workspaceId, fresh));
        for (const [turn, shape] of drawn.entries()) {
          const stages = shape.map((one, nth): ConveyorStage => ({
            ...words,
            ...one,
            id: randomUUID(),
            name: `${nth}`,
          }));
          const records = fresh.flatMap(({ id }, who) =>
            stages.flatMap((one, nth) =>
              marked[(who * 5 + nth) % 30] ? [{ contact_id: id, stage_id: one.id }] : [],
            ),
          );
          const noted = new Set(records.map(({ contact_id, stage_id }) => `${contact_id} ${stage_id}`));
          const expected = Object.fromEntries(
            fresh.flatMap((one) => {
              const reached = plainlyReached(stages, one, NOW, noted);
              return reached === 0 ? [] : [[one.id, stages[reached - 1]!.id]];
            }),
          );
          const found = await work.acrossWorkspaces(async (tx) => {
            await service.get(Stages).write(tx, workspaceId, stages);
            await insertRows(
              tx,
              'conveyor_record',
              records.map((row) => ({
                ...row,
                workspace_id: workspaceId,
                member_id: randomUUID(),
                member_name: '',
                at: NOW,
              })),
            );
            await tx.query(
              'insert into conveyor values ($1, $2, $2) on conflict (workspace_id) do update set rebuild_at = $2',
              [workspaceId, NOW],
            );
            const mover = service.get(MovePeople);
            // What stood there before must not matter, whether everybody is looked at or some.
            if (turn % 2 === 0) await mover.rebuild(tx, NOW);
            else for (const { id } of fresh) await mover.move(tx, workspaceId, [id], NOW);
            await tx.query('update conveyor set rebuild_at = null where workspace_id = $1', [workspaceId]);
            return tx.query<{ contact_id: string; stage_id: string }[]>(
              'select contact_id, stage_id from conveyor_place where workspace_id = $1',
              [workspaceId],
            );
          });
          expect(Object.fromEntries(found.map(({ contact_id, stage_id }) => [contact_id, stage_id]))).toEqual(
            expected,
          );
        }
      }),
      { numRuns: Number(process.env.FC_RUNS ?? 40) },
    );
  });
});

const words = { result: '', owner: 'seller', gives: '', gets: '', script: '', stuckDays: null } as const;
