import { randomUUID } from 'node:crypto';
import { ContactCaptured, ContactTagged, SegmentEnteredV2, SegmentLeftV2 } from '@funnelcast/contracts';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { until } from '../testing/until.js';
import { KeepMemberships } from './keep-memberships.js';
import { TellMemberships } from './tell-memberships.js';

/** More than a page. */
const PEOPLE = 1_500;
const PAGE = 1_000;

describe(`${TellMemberships.name}, of a crowd that does not stay`, () => {
  let service: ServiceTestbed;
  let workspaceId: string;

  beforeAll(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers');
  });
  afterAll(() => service.stop());
  beforeEach(() => {
    workspaceId = randomUUID();
  });

  const crowd = async () => {
    const people = Array.from({ length: PEOPLE }, () => randomUUID()).toSorted();
    const at = service.clock.now().toISOString();
    const consent = { text: 'Yes', givenAt: at, source: 'form' };
    await service.receive(
      ContactCaptured,
      people.map((contactId) => ({
        workspaceId,
        data: {
          contactId,
          email: `${contactId}@example.org`,
          name: 'Ada',
          timeZone: 'Europe/Berlin',
          locale: 'en',
          consent,
        },
      })),
    );
    await service.receive(
      ContactTagged,
      people.map((contactId) => ({ workspaceId, data: { contactId, added: ['vip'], removed: [], at } })),
    );
    return people;
  };
  const create = async () => {
    const rule = { combinator: 'and', rules: [{ field: 'tag', operator: 'is', value: 'vip' }] };
    const answer = await service
      .http()
      .post('/api/v1/segments')
      .set(await service.asMember({ workspaceId }))
      .send({ name: 'Important', rule });
    expect(answer.status).toBe(201);
    return answer.body.id as string;
  };
  /** Nobody else looks at members or tells of them until `work` is done: what it does not tell itself, it leaves to them. */
  const alone = (work: (tx: Transaction) => Promise<void>) =>
    service.get(UnitOfWork).acrossWorkspaces(async (tx) => {
      await service.get(KeepMemberships).inTurn(tx);
      await work(tx);
    });
  const rebuild = (tx: Transaction) => service.get(KeepMemberships).rebuild(tx, service.clock.now());
  const tellPage = (tx: Transaction) => service.get(TellMemberships).execute(tx);
  const lose = async (tx: Transaction, people: readonly string[]) => {
    await tx.query('delete from contact_tag where contact_id = any($1)', [people]);
    await tx.query(
      'insert into segment_check (contact_id, workspace_id) select unnest($1::uuid[]), $2::uuid',
      [people, workspaceId],
    );
    while (await service.get(KeepMemberships).check(tx, service.clock.now()));
  };
  const quiet = () =>
    until(
      () => service.inDatabase('select from segment_change'),
      ({ length }) => length === 0,
      20_000,
    );
  const told = async (contract: typeof SegmentEnteredV2 | typeof SegmentLeftV2) =>
    (await service.publishedEvents(contract))
      .filter((fact) => fact.workspaceId === workspaceId)
      .map(({ position, data: { contactId } }) => ({ contactId, position }));
  const idsOf = (facts: { contactId: string }[]) => facts.map(({ contactId }) => contactId).toSorted();
  const expectInOrder = async () => {
    const cameAt = new Map(
      (await told(SegmentEnteredV2)).map(({ contactId, position }) => [contactId, position]),
    );
    for (const { contactId, position } of await told(SegmentLeftV2))
      expect(position).toBeGreaterThan(cameAt.get(contactId)!);
  };

  it('tells of neither where somebody leaves before their turn, and of both where it was told that they came', async () => {
    const people = await crowd();
    // Those who came last are told first.
    const [waiting, heard] = [people.slice(0, PEOPLE - PAGE), people.slice(PEOPLE - PAGE)];
    const [outUnheard, outHeard] = [waiting.slice(0, 100), heard.slice(0, 100)];
    await alone(async (tx) => {
      await create();
      await rebuild(tx);
      await tellPage(tx);
      await lose(tx, [...outUnheard, ...outHeard]);
    });
    await quiet();

    expect(idsOf(await told(SegmentEnteredV2))).toEqual([...waiting.slice(100), ...heard].toSorted());
    expect(idsOf(await told(SegmentLeftV2))).toEqual(outHeard);
    await expectInOrder();
  });

  it('tells that somebody came who returns before their turn, once', async () => {
    const people = await crowd();
    const [back] = people;
    await alone(async (tx) => {
      await create();
      await rebuild(tx);
      await tellPage(tx);
      await lose(tx, [back!]);
      await tx.query(`insert into contact_tag (contact_id, workspace_id, tag) values ($1, $2, 'vip')`, [
        back,
        workspaceId,
      ]);
      await tx.query('insert into segment_check (contact_id, workspace_id) values ($1, $2)', [
        back,
        workspaceId,
      ]);
      await service.get(KeepMemberships).check(tx, service.clock.now());
    });
    await quiet();

    expect(idsOf(await told(SegmentEnteredV2))).toEqual(people);
    expect(await told(SegmentLeftV2)).toEqual([]);
  });

  it('tells of neither where the segment is deleted before their turn', async () => {
    const people = await crowd();
    const heard = people.slice(PEOPLE - PAGE);
    await alone(async (tx) => {
      const id = await create();
      await rebuild(tx);
      await tellPage(tx);
      const now = service.clock.now();
      await tx.query('update segment set deleted_at = $2, rebuild_at = $2 where id = $1', [id, now]);
      await rebuild(tx);
    });
    await quiet();

    expect(idsOf(await told(SegmentEnteredV2))).toEqual(heard);
    expect(idsOf(await told(SegmentLeftV2))).toEqual(heard);
    await expectInOrder();
  });
});
