import { randomUUID } from 'node:crypto';
import { FakeProvider, ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { SalesConnectionsController } from './sales-connections.controller.js';

describe(SalesConnectionsController, () => {
  let service: ServiceTestbed;
  let slack: FakeProvider;
  beforeAll(async () => {
    slack = await FakeProvider.start(() => ({ status: 200 }));
    service = await ServiceTestbed.start(OffersModule, 'offers', {
      environment: { WEBHOOK_ALLOWED_ADDRESSES: '127.0.0.1' },
    });
  });
  afterAll(async () => {
    await service?.stop();
    await slack?.stop();
  });

  const call = async (method: 'get' | 'post' | 'put' | 'delete', path: string, body?: object, member = {}) =>
    service
      .http()
      [method](`/api/v1/sales-connections${path}`)
      .set(await service.asMember(member))
      .send(body);
  const listed = async (id: string, member = {}) =>
    (await call('get', '', undefined, member)).body.items.find((one: { id: string }) => one.id === id);

  it('keeps the secrets of a CRM sealed, and shows only where it leads to', async () => {
    const { body, status } = await call('post', '', {
      kind: 'bitrix24',
      name: 'Our CRM',
      url: 'https://acme.bitrix24.example/rest/1/s3cr3t/',
      automatic: ['very-hot'],
    });

    expect([status, body]).toEqual([201, { id: expect.any(String), secret: null }]);
    expect(await listed(body.id, { role: 'sales' })).toEqual({
      id: body.id,
      kind: 'bitrix24',
      name: 'Our CRM',
      language: 'en',
      state: 'ready',
      reason: null,
      shown: 'https://acme.bitrix24.example',
      entity: 'lead',
      automatic: ['very-hot'],
      quiet: null,
      waiting: 0,
      failed: 0,
    });
    const rows = await service.inDatabase('select * from sales_connection');
    expect(JSON.stringify(rows)).not.toMatch(/s3cr3t/);
  });

  it('makes the secret of a webhook, and tells it once', async () => {
    const { body } = await call('post', '', {
      kind: 'webhook',
      name: 'Mine',
      url: 'https://x.example/leads',
    });

    expect(body.secret).toMatch(/^whsec_/);
    expect(JSON.stringify(await listed(body.id))).not.toContain(body.secret);
  });

  it('keeps the secrets when something else is changed', async () => {
    const { body } = await call('post', '', { kind: 'slack', name: 'Sales', url: `${slack.url}/T1/secret` });
    const quiet = { from: 22, until: 8, timeZone: 'Europe/Berlin' };
    expect((await call('put', `/${body.id}`, { name: 'Evening', quiet })).status).toBe(204);

    expect(await listed(body.id)).toMatchObject({ name: 'Evening', quiet, shown: slack.url });
    expect((await call('post', `/${body.id}/test`)).body).toEqual({ delivered: true, reason: null });
    expect(slack.calls.at(-1)).toMatchObject({ path: '/T1/secret' });

    slack.answer = () => ({ status: 404 });
    expect((await call('post', `/${body.id}/test`)).body).toEqual({ delivered: false, reason: 'slack 404' });
    expect((await call('delete', `/${body.id}`)).status).toBe(204);
    expect(await listed(body.id)).toBeUndefined();
  });

  it.each([
    [{ kind: 'hubspot' }, 'connection-settings-incomplete'],
    [{ kind: 'amocrm', url: 'https://a.amocrm.example' }, 'connection-settings-incomplete'],
    [{ kind: 'telegram', botToken: `1:${'a'.repeat(30)}` }, 'connection-settings-incomplete'],
    [{ kind: 'pipedrive' }, 'invalid-input'],
    [{ kind: 'slack', url: 'file:///etc/passwd' }, 'invalid-input'],
    [{ kind: 'slack', url: 'https://s.example', automatic: ['always'] }, 'invalid-input'],
    [
      { kind: 'slack', url: 'https://s.example', quiet: { from: 25, until: 8, timeZone: 'x' } },
      'invalid-input',
    ],
  ])('refuses %j', async (connection, code) => {
    const { body, status } = await call('post', '', { name: 'X', ...connection });

    expect([status, body.code]).toEqual([422, code]);
  });

  it('lets only owners of this workspace change anything', async () => {
    const { body } = await call('post', '', {
      kind: 'webhook',
      name: 'Mine',
      url: 'https://x.example/leads',
    });
    const stranger = { workspaceId: randomUUID() };

    expect((await call('post', '', { kind: 'webhook', name: 'No' }, { role: 'sales' })).status).toBe(403);
    for (const [method, path] of [
      ['put', ''],
      ['delete', ''],
      ['post', '/test'],
      ['post', '/retry'],
      ['get', '/deliveries'],
    ] as const) {
      const { body: refusal, status } = await call(method, `/${body.id}${path}`, { name: 'X' }, stranger);
      expect([status, refusal.code]).toEqual([404, 'sales-connection-not-found']);
    }
    expect(await listed(body.id, stranger)).toBeUndefined();
  });
});
