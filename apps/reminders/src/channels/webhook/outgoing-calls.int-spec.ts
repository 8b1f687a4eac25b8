import { OutgoingCalls, OutgoingConfig } from '@funnelcast/service-kit';
import { FakeProvider } from '../../testing/fake-provider.js';

describe(OutgoingCalls, () => {
  let receiver: FakeProvider;
  const calls = (allowed?: string) =>
    new OutgoingCalls(Object.assign(new OutgoingConfig(), { webhookAllowedAddresses: allowed }));

  beforeAll(async () => {
    receiver = await FakeProvider.start(() => ({ status: 200, body: { ok: true } }));
  });
  afterAll(() => receiver?.stop());

  const port = () => new URL(receiver.url).port;

  it.each([
    'http://127.0.0.1',
    'http://localhost',
    'http://[::1]',
    'http://[::ffff:127.0.0.1]',
    'http://0.0.0.0',
    'http://2130706433',
    'http://0x7f.1',
    'http://127.1',
    'https://127.0.0.1',
    'http://10.0.0.1',
    'http://172.16.0.1',
    'http://192.168.0.1',
    'http://169.254.169.254',
    'http://100.64.0.1',
    'http://[fd00::1]',
    'http://[fe80::1]',
    'http://[64:ff9b::7f00:1]',
  ])('does not call %s', async (origin) => {
    expect(await calls().post(`${origin}:${port()}/`, {}, '{}')).toEqual({ forbidden: true });
    expect(receiver.calls).toEqual([]);
  });

  it.each(['file:///etc/passwd', 'ftp://example.org/'])('knows no %s', async (address) => {
    expect(await calls().post(address, {}, '{}')).toEqual({ forbidden: true });
  });

  it('calls what the operator allowed, and nothing beside it', async () => {
    expect(await calls('10.0.0.0/8,127.0.0.0/8').post(receiver.url, { 'x-test': '1' }, '{}')).toEqual({
      status: 200,
    });
    expect(receiver.calls.at(-1)).toMatchObject({ method: 'POST', body: '{}', headers: { 'x-test': '1' } });
    expect(await calls('127.0.0.2').post(receiver.url, {}, '{}')).toEqual({ forbidden: true });
  });

  it('reads what was answered where that is asked for', async () => {
    const get = { method: 'GET', url: `${receiver.url}/me`, headers: {} } as const;
    expect(await calls('127.0.0.1').call(get)).toEqual({ status: 200, body: { ok: true } });
    expect(receiver.calls.at(-1)).toMatchObject({ method: 'GET', path: '/me' });
    expect(await calls().call(get)).toEqual({ forbidden: true });
  });

  it('does not wait for a body without an end', async () => {
    const endless = await FakeProvider.start(() => ({
      status: 500,
      headers: { 'content-length': '1000000000' },
    }));
    expect(await calls('127.0.0.1').post(endless.url, {}, '{}')).toEqual({ status: 500 });
    await endless.stop();
  });
});
