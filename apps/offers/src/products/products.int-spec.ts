import { randomUUID } from 'node:crypto';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { ProductsController } from './products.controller.js';

describe(ProductsController, () => {
  let service: ServiceTestbed;
  beforeEach(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers');
  });
  afterEach(() => service.stop());

  const call = async (method: 'get' | 'post' | 'patch' | 'delete', path = '', body?: object, member = {}) =>
    service
      .http()
      [method](`/api/v1/products${path}`)
      .set(await service.asMember(member))
      .send(body);
  const course = { name: 'The course', rung: 'core', amountMinor: 50_000, currency: 'EUR' };

  it('stands on its rung, and the ladder tells what it lacks', async () => {
    await call('post', '', course);
    const { body: vip } = await call('post', '', {
      ...course,
      name: 'In person',
      rung: 'vip',
      amountMinor: 90_000,
    });

    const { body } = await call('get');

    expect(body.items.map(({ name, rung }: { name: string; rung: string }) => [name, rung])).toEqual([
      ['The course', 'core'],
      ['In person', 'vip'],
    ]);
    expect(body.gaps).toEqual([
      { kind: 'missing-rung', rung: 'front-end', productId: null, leastAmountMinor: null },
      { kind: 'vip-too-cheap', rung: null, productId: vip.id, leastAmountMinor: 150_000 },
    ]);
  });

  it('is changed, taken off and put back', async () => {
    const { body: product } = await call('post', '', course);
    expect((await call('patch', `/${product.id}`, { amountMinor: 60_000 })).body).toMatchObject({
      name: 'The course',
      amountMinor: 60_000,
    });

    expect((await call('delete', `/${product.id}`)).status).toBe(204);
    expect((await call('get')).body.items).toEqual([]);
    expect((await call('post', `/${product.id}/restore`)).body.archived).toBe(false);
    expect((await call('get')).body.items).toHaveLength(1);
  });

  it('has a name of its own', async () => {
    const answers = await Promise.all([
      call('post', '', course),
      call('post', '', { ...course, name: 'THE COURSE' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('product-name-taken');
  });

  it('belongs to its workspace, and is edited by owners and presenters', async () => {
    const { body: product } = await call('post', '', course);
    const stranger = { workspaceId: randomUUID() };

    expect((await call('get', '', undefined, stranger)).body.items).toEqual([]);
    expect((await call('patch', `/${product.id}`, { name: 'Mine' }, stranger)).body.code).toBe(
      'product-not-found',
    );
    expect((await call('delete', `/${product.id}`, undefined, stranger)).status).toBe(404);
    expect((await call('post', '', course, { role: 'sales' })).status).toBe(403);
  });

  it.each([
    ['rung', 'top'],
    ['name', ''],
    ['amountMinor', -1],
    ['currency', 'EURO'],
  ])('refuses %s %j', async (field, value) => {
    const { body, status } = await call('post', '', { ...course, [field]: value });
    expect([status, body.errors?.[0].pointer]).toEqual([422, `/${field}`]);
  });
});
