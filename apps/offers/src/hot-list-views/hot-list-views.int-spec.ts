import { randomUUID } from 'node:crypto';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { HotListViews } from './hot-list-views.js';

describe(HotListViews, () => {
  let service: ServiceTestbed;
  beforeAll(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers');
  });
  afterAll(() => service.stop());

  const ada = { userId: 'ada', name: 'Ada' };
  const ben = { userId: 'ben', name: 'Ben' };
  const view = {
    name: 'Clicked, with a phone',
    shared: false,
    filter: { hasPhone: true, segment: 'clicked' },
  };

  const call = async (method: 'get' | 'post' | 'put' | 'delete', member: object, body?: object, id = '') =>
    service
      .http()
      [method](`/api/v1/hot-list-views${id && `/${id}`}`)
      .set(await service.asMember({ role: 'sales', ...member }))
      .send(body);
  const names = async (member: object) =>
    (await call('get', member)).body.items.map(({ name }: { name: string }) => name);

  it('keeps filters, also of whole lists of conditions', async () => {
    const { body, status } = await call('post', ada, view);

    expect([status, body]).toEqual([201, { ...view, id: expect.any(String), author: 'Ada', mine: true }]);
    expect(await names(ada)).toContain(view.name);
  });

  it('shows to colleagues what is shared, and lets nobody but its author change it', async () => {
    const { body: own } = await call('post', ada, { ...view, name: 'Own' });
    const { body: shared } = await call('post', ada, { ...view, name: 'Shared', shared: true });
    expect(await names(ben)).toEqual(['Shared']);
    expect((await call('get', ben)).body.items[0]).toMatchObject({ author: 'Ada', mine: false });

    for (const { id } of [own, shared]) {
      expect((await call('put', ben, view, id)).body.code).toBe('hot-list-view-not-found');
      expect((await call('delete', ben, undefined, id)).status).toBe(404);
    }
    expect((await call('put', ada, { ...view, name: 'Renamed', shared: true }, shared.id)).status).toBe(200);
    expect(await names(ben)).toEqual(['Renamed']);
    expect((await call('delete', ada, undefined, shared.id)).status).toBe(204);
    expect(await names(ben)).toEqual([]);
  });

  it('takes a name once per member, whatever its letters', async () => {
    await call('post', ben, { ...view, name: 'Mine' });

    expect((await call('post', ben, { ...view, name: ' mine ' })).body.code).toBe('hot-list-view-name-taken');
    expect((await call('post', ada, { ...view, name: 'Mine' })).status).toBe(201);
  });

  it('stays within its workspace', async () => {
    const stranger = { ...ada, workspaceId: randomUUID() };
    const { body } = await call('post', ada, { ...view, name: 'Here', shared: true });

    expect(await names(stranger)).toEqual([]);
    expect((await call('put', stranger, view, body.id)).status).toBe(404);
  });

  it.each([
    ['no name', { name: '' }],
    ['a filter that is none', { filter: 'all' }],
    ['an unknown condition', { filter: { drop: 'table' } }],
    ['an unknown stage', { filter: { stage: 'hot' } }],
    ['a made-up cell', { filter: { cell: 'D4' } }],
  ])('refuses %s', async (_, change) => {
    const { body, status } = await call('post', ada, { ...view, ...change });

    expect([status, body.code]).toEqual([422, 'invalid-input']);
  });

  it.each([[[]], [[view]]])('refuses a list instead of a view: %j', async (body) => {
    const answer = await call('post', ada, body);

    expect([answer.status, answer.body.code]).toEqual([422, 'invalid-input']);
  });
});
