import { randomUUID } from 'node:crypto';
import { ServiceTestbed } from '@funnelcast/testing';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { RemindersModule } from '../reminders.module.js';
import { AFunnel } from '../testing/a-funnel.js';
import { SmtpSink } from '../testing/smtp-sink.js';
import { until } from '../testing/until.js';
import { DnsLookup } from './dns-lookup.js';
import { SealedKeys } from './sealed-keys.js';
import type { SendingDomainResponse } from './sending-domain.dto.js';
import { SendingDomainsController } from './sending-domains.controller.js';

const HOUR_MS = 3_600_000;

describe(SendingDomainsController, () => {
  let service: ServiceTestbed;
  let sink: SmtpSink;
  /** What the world's DNS holds. */
  const published = new Map<string, string[]>();
  let reachable = true;

  beforeAll(async () => {
    sink = await SmtpSink.start();
    service = await ServiceTestbed.start(RemindersModule, 'reminders', {
      environment: {
        SMTP_URL: sink.url,
        BOUNCE_DOMAIN: 'bounces.example.org',
        MAIL_SPF: 'include:spf.example.org',
      },
    });
    const dns = service.get(DnsLookup);
    dns.texts = dns.aliases = (name) => Promise.resolve(reachable ? (published.get(name) ?? []) : undefined);
  });

  afterAll(async () => {
    await service?.stop();
    await sink?.stop();
  });

  afterEach(async () => {
    published.clear();
    for (const { id } of await domains())
      await call('delete', `/${id}`).then(({ status }) => expect(status).toBe(204));
  });

  const call = async (
    method: 'get' | 'post' | 'put' | 'delete',
    path = '',
    body?: object,
    member: object = {},
  ) =>
    service
      .http()
      [method](`/api/v1/sending-domains${path}`)
      .set(await service.asMember(member))
      .send(body);
  const domains = async () => (await call('get')).body.items as SendingDomainResponse[];
  const create = async (body: object = {}) =>
    (await call('post', '', { fromAddress: 'hello@acme.example', fromName: 'Acme', ...body }))
      .body as SendingDomainResponse;
  const publish = ({ records }: SendingDomainResponse) =>
    records.forEach(({ name, value }) => published.set(name, [value]));
  const verified = async (body: object = {}) => {
    const domain = await create(body);
    publish(domain);
    return (await call('post', `/${domain.id}/verify`)).body as SendingDomainResponse;
  };
  const mailsTo = (email: string, count = 1) =>
    until(
      () => sink.to(email),
      ({ length }) => length === count,
    );
  const waiting = (registrationId: string) =>
    until(
      async () => {
        const [touch] = await service.inDatabase<{
          ready_at: Date;
          last_error: string;
          attempts: number;
          state: string;
        }>(
          'select ready_at, last_error, attempts, state from touch where enrolment_id = $1 order by due_at desc limit 1',
          [registrationId],
        );
        return touch;
      },
      (touch) => touch?.state === 'pending' && touch.last_error !== null,
    );

  it('tells what to publish, and writes under the domain once it is found: the signature holds', async () => {
    const domain = await create();
    expect(domain.verifiedAt).toBeNull();
    expect(domain.records.map(({ purpose, state }) => [purpose, state])).toEqual([
      ['dkim', 'unchecked'],
      ['return-path', 'unchecked'],
      ['spf', 'unchecked'],
      ['dmarc', 'unchecked'],
    ]);
    const early = (await call('post', `/${domain.id}/verify`)).body as SendingDomainResponse;
    expect([early.verifiedAt, early.records[0]!.state]).toEqual([null, 'missing']);
    publish(domain);
    const late = (await call('post', `/${domain.id}/verify`)).body as SendingDomainResponse;
    expect(late.verifiedAt).toBe(service.clock.now().toISOString());
    expect(new Set(late.records.map(({ state }) => state))).toEqual(new Set(['found']));

    const funnel = await AFunnel.scheduled(service, 72);
    const [ada] = await funnel.register({});
    const [{ mail, raw, from }] = (await mailsTo(ada!.email)) as [(typeof sink.mails)[0]];

    expect(mail.from?.text).toBe('"Acme" <hello@acme.example>');
    expect(from).toMatch(/^bounces\+[a-z2-7]{52}@bounces\.acme\.example$/);
    const { results } = await dkimVerify(raw, {
      resolver: (name: string) => Promise.resolve((published.get(name) ?? []).map((text) => [text])),
    });
    expect(results.map(({ signingDomain, status }) => [signingDomain, status.result])).toEqual([
      ['acme.example', 'pass'],
    ]);
    const spoilt = await dkimVerify(Buffer.from(raw.toString().replace('Your place', 'Your seat!')), {
      resolver: (name: string) => Promise.resolve((published.get(name) ?? []).map((text) => [text])),
    });
    expect(spoilt.results[0]!.status.result).not.toBe('pass');
  });

  it('keeps the private key sealed and to itself', async () => {
    const domain = await create();
    const [row] = await service.inDatabase<{ sealed_private_key: Buffer }>(
      'select * from sending_domain where id = $1',
      [domain.id],
    );

    expect(row!.sealed_private_key.toString('latin1')).not.toContain('PRIVATE');
    expect(service.get(SealedKeys).open(row!.sealed_private_key, domain.id)).toContain('BEGIN PRIVATE KEY');
    expect(JSON.stringify(domain)).not.toMatch(/private/i);
  });

  it('goes on under the installation’s address when the key is published no more, or the domain removed', async () => {
    const { id, records } = await verified();
    published.delete(records[0]!.name);
    expect((await call('post', `/${id}/verify`)).body.verifiedAt).toBeNull();
    const funnel = await AFunnel.scheduled(service, 72);
    const [ada] = await funnel.register({});
    const [{ mail, from }] = (await mailsTo(ada!.email)) as [(typeof sink.mails)[0]];

    expect(mail.from?.text).toContain('hello@funnelcast.localhost');
    expect(from).toMatch(/@bounces\.example\.org$/);
    expect(mail.headers.has('dkim-signature')).toBe(false);
  });

  it('keeps a domain when the name servers cannot be asked', async () => {
    const { id } = await verified();
    reachable = false;
    const { body } = await call('post', `/${id}/verify`);
    reachable = true;

    expect(body.verifiedAt).not.toBeNull();
    expect(body.records[0].state).toBe('unreachable');
  });

  it('lets letters wait for the day’s number and for the hours, and loses none', async () => {
    await verified({
      warmUp: { firstDay: 2, factor: 2, limit: 100 },
      window: { from: 9, to: 18, timeZone: 'UTC' },
    });
    const funnel = await AFunnel.scheduled(service, 72);
    const people = await funnel.register({}, {}, {}, {}, {});
    await until(
      () => people.filter(({ email }) => sink.to(email).length > 0),
      ({ length }) => length === 2,
    );
    const late = people.filter(({ email }) => sink.to(email).length === 0);
    for (const { registrationId } of late) {
      const touch = await waiting(registrationId);
      expect(touch).toMatchObject({
        last_error: 'warm-up-limit',
        attempts: 0,
        ready_at: new Date('2026-03-03T00:00:00Z'),
      });
    }

    service.clock.advance(14.5 * HOUR_MS);
    for (const { email } of late) await mailsTo(email);
    expect(people.flatMap(({ email }) => sink.to(email))).toHaveLength(5);
  });

  it('sends outside the hours only what answers a person’s own act', async () => {
    await verified({ window: { from: 9, to: 11, timeZone: 'UTC' } });
    const funnel = await AFunnel.scheduled(service, 24 + 3.5);
    service.clock.advance(2 * HOUR_MS);
    const [ada] = await funnel.register({});
    await mailsTo(ada!.email);
    service.clock.advance(1.6 * HOUR_MS);

    const touch = await waiting(ada!.registrationId);
    expect(touch).toMatchObject({ last_error: 'outside-send-window', attempts: 0 });
    expect(touch!.ready_at.toISOString()).toMatch(/T09:00:00/);
    service.clock.advance(touch!.ready_at.getTime() - service.clock.now().getTime());
    await until(
      async () =>
        service.inDatabase('select state from touch where enrolment_id = $1', [ada!.registrationId]),
      (touches) =>
        !JSON.stringify(touches).includes('pending') && !JSON.stringify(touches).includes('leased'),
    );
    expect(sink.subjectsTo(ada!.email)).toContain('Tomorrow: How to fill a room');
  });

  it('is for owners, once per domain, and knows nothing of other workspaces’', async () => {
    const { id } = await create();

    expect((await call('post', '', { fromAddress: 'b@ACME.example' })).body.code).toBe(
      'sending-domain-exists',
    );
    expect((await call('get', '', undefined, { role: 'presenter' })).status).toBe(403);
    const stranger = { workspaceId: randomUUID() };
    for (const [method, path] of [
      ['get', `/${id}`],
      ['put', `/${id}`],
      ['post', `/${id}/verify`],
      ['delete', `/${id}`],
    ] as const)
      expect((await call(method, path, {}, stranger)).body.code).toBe('sending-domain-not-found');
    expect((await call('get', '', undefined, stranger)).body.items).toEqual([]);
  });

  it.each([
    { fromAddress: 'nobody' },
    { fromName: 'A\r\nBcc: b@example.org' },
    { fromName: 'A <b@example.org>' },
    { warmUp: { firstDay: 0, factor: 2, limit: 10 } },
    { window: { from: 9, to: 18, timeZone: 'Mars/Olympus' } },
  ])('refuses %j', async (fault) => {
    const { status } = await call('post', '', { fromAddress: 'hello@acme.example', ...fault });

    expect(status).toBe(422);
  });
});
