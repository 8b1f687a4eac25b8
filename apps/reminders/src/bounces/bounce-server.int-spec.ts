import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { TouchBounced, TouchReplied, Unsubscribed } from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { createTransport } from 'nodemailer';
import { RemindersModule } from '../reminders.module.js';
import { AFunnel, type Registered } from '../testing/a-funnel.js';
import { aComplaint, aDeliveryReport, aMailFromAPerson } from '../testing/a-returned-mail.js';
import { SmtpSink } from '../testing/smtp-sink.js';
import { until } from '../testing/until.js';
import { BounceServer } from './bounce-server.js';

describe(BounceServer, () => {
  let service: ServiceTestbed;
  let sink: SmtpSink;
  let port: number;

  beforeAll(async () => {
    sink = await SmtpSink.start();
    port = await freePort();
    service = await ServiceTestbed.start(RemindersModule, 'reminders', {
      environment: { SMTP_URL: sink.url, BOUNCE_DOMAIN: 'back.example.org', BOUNCE_SMTP_PORT: String(port) },
    });
  });

  afterAll(async () => {
    await service?.stop();
    await sink?.stop();
  });

  /** Somebody with a letter, and the address that it would come back to. */
  const aReader = async (person: Partial<Registered> = {}) => {
    const funnel = await AFunnel.scheduled(service, 72);
    const [reader] = await funnel.register(person);
    const before = sink.to(reader!.email).length;
    const mails = await until(
      () => sink.to(reader!.email),
      ({ length }) => length > before || (before > 0 && length > 0),
    );
    await until(
      () =>
        service.inDatabase('select 1 from touch where enrolment_id = $1 and state = $2', [
          reader!.registrationId,
          'sent',
        ]),
      ({ length }) => length > 0,
    );
    return { ...reader!, returnPath: mails.at(-1)!.from };
  };
  const deliver = async (to: string, raw: string, from = '') => {
    const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
    try {
      await transport.sendMail({ envelope: { from, to }, raw });
    } finally {
      transport.close();
    }
  };
  const preferenceOf = async ({ contactId }: Registered) => {
    const [row] = await service.inDatabase<{
      suppressed_at: Date | null;
      suppression_reason: string | null;
      unsubscribed_at: Date | null;
    }>('select * from preference where contact_id = $1', [contactId]);
    return row;
  };
  const bouncesOf = async ({ contactId }: Registered) =>
    (await service.publishedEvents(TouchBounced))
      .filter(({ data }) => data.contactId === contactId)
      .map(({ data }) => data);

  it('suppresses after one hard bounce, says so once, and names nobody', async () => {
    const ada = await aReader();
    const report = aDeliveryReport('5.1.1', '550 5.1.1 <ada@example.org>: no such user');
    await deliver(ada.returnPath, report);
    await deliver(ada.returnPath.toUpperCase(), report);

    expect(await bouncesOf(ada)).toMatchObject([
      { kind: 'hard', reason: '550 5.1.1 <(address)>: no such user' },
    ]);
    expect(await preferenceOf(ada)).toMatchObject({
      suppressed_at: expect.any(Date),
      suppression_reason: expect.stringContaining('hard: 550'),
      unsubscribed_at: null,
    });
  });

  it('suppresses after five soft bounces in a row, and one that arrived begins the count anew', async () => {
    const person = { contactId: '0192d3f0-6a1c-7c3e-9f55-0a1b2c3d4e5f', email: 'full@example.org' };
    const bounce = async () => {
      service.clock.advance(60_000);
      const reader = await aReader(person);
      await deliver(sink.to(person.email).at(-1)!.from, aDeliveryReport('5.2.2', 'mailbox full'));
      return reader;
    };
    for (let n = 0; n < 4; n += 1) await bounce();
    service.clock.advance(60_000);
    await aReader(person);
    for (let n = 0; n < 4; n += 1) await bounce();
    expect(await preferenceOf({ ...person, registrationId: '' })).toBeUndefined();
    const last = await bounce();
    expect(await preferenceOf(last)).toMatchObject({
      suppressed_at: expect.any(Date),
      unsubscribed_at: null,
    });
    expect((await bouncesOf(last)).map(({ kind }) => kind)).toEqual(Array(9).fill('soft'));
  });

  it.each(['complaints@back.example.org', 'the return path'])(
    'suppresses and unsubscribes who complains, at %s',
    async (place) => {
      const ada = await aReader();
      const to = place.includes('@') ? place : ada.returnPath;
      await deliver(to, aComplaint(ada.returnPath), 'fbl@mailbox.example.net');

      expect(await bouncesOf(ada)).toMatchObject([{ kind: 'complaint', reason: 'abuse' }]);
      expect(await preferenceOf(ada)).toMatchObject({
        suppressed_at: expect.any(Date),
        unsubscribed_at: expect.any(Date),
      });
      const left = (await service.publishedEvents(Unsubscribed)).filter(
        ({ data }) => data.contactId === ada.contactId,
      );
      expect(left).toHaveLength(1);
    },
  );

  it('keeps what a person answers', async () => {
    const ada = await aReader();
    await deliver(ada.returnPath, aMailFromAPerson(), 'ada@example.org');

    const [reply] = await service.inDatabase('select * from reply where contact_id = $1', [ada.contactId]);
    expect(reply).toMatchObject({
      sender: 'ada@example.org',
      subject: 'Re: Your place',
      body_text: 'I look forward to it.\n',
    });
    const facts = (await service.publishedEvents(TouchReplied)).filter(
      ({ data }) => data.contactId === ada.contactId,
    );
    expect(facts).toMatchObject([{ data: { registrationId: ada.registrationId, channel: 'email' } }]);
  });

  it('is where people answer to, when a workspace wants their answers here', async () => {
    const settings = async (body: object) =>
      service
        .http()
        .put('/api/v1/mail-settings')
        .set(await service.asMember())
        .send(body);
    const before = await aReader();
    expect(sink.to(before.email).at(-1)!.mail.replyTo?.value[0]?.address).not.toBe(before.returnPath);

    expect((await settings({ trackLinks: true, answersHere: true })).body).toEqual({
      trackLinks: true,
      answersHere: true,
      receivesMail: true,
    });
    const ada = await aReader();
    const { replyTo } = sink.to(ada.email).at(-1)!.mail;
    expect(replyTo?.value[0]?.address).toBe(ada.returnPath);
    await deliver(replyTo!.value[0]!.address!, aMailFromAPerson(), 'ada@example.org');

    const { body } = await service
      .http()
      .get(`/api/v1/replies?contactId=${ada.contactId}`)
      .set(await service.asMember({ role: 'sales' }));
    expect(body.items).toMatchObject([{ parts: [{ quoted: false, text: 'I look forward to it.' }] }]);
    // Whoever does not speak of it leaves it as it is.
    expect((await settings({ trackLinks: true })).body).toMatchObject({ answersHere: true });
    expect((await settings({ trackLinks: true, answersHere: false })).body).toMatchObject({
      answersHere: false,
    });
  });

  it.each([
    ['an answer of a machine', aMailFromAPerson('Re: x', ['Auto-Submitted: auto-replied'])],
    ['an absence', aMailFromAPerson('Automatic reply: Your place')],
    ['a mailing list', aMailFromAPerson('Re: x', ['Precedence: list'])],
    ['a delay', aDeliveryReport('4.4.1', 'still trying', 'delayed')],
    ['a complaint taken back', aComplaint('x', 'not-spam')],
  ])('does nothing about %s', async (_, raw) => {
    const ada = await aReader();
    await deliver(ada.returnPath, raw, 'ada@example.org');

    expect(await bouncesOf(ada)).toEqual([]);
    expect(await preferenceOf(ada)).toBeUndefined();
    expect(await service.inDatabase('select 1 from reply where contact_id = $1', [ada.contactId])).toEqual(
      [],
    );
  });

  it('takes mail for nobody else', async () => {
    const ada = await aReader();
    const forged = ada.returnPath.replace(/\+(.)/, (__, first) => `+${first === 'a' ? 'b' : 'a'}`);

    for (const to of [forged, 'postmaster@example.com', 'bounces@back.example.org'])
      await expect(deliver(to, aMailFromAPerson())).rejects.toMatchObject({ responseCode: 550 });
  });
});

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
