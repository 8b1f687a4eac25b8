import { createHmac, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { TouchBounced } from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { Webhook } from 'standardwebhooks';
import { RemindersModule } from '../reminders.module.js';
import { AFunnel } from '../testing/a-funnel.js';
import { SmtpSink } from '../testing/smtp-sink.js';
import { until } from '../testing/until.js';
import { Amazon } from './amazon.js';
import { MailEventsController } from './mail-events.controller.js';
import { type SnsMessage, signedTextOf } from './sns-message.policy.js';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const MAILGUN_KEY = 'a signing key of mailgun';
const TOPIC = 'arn:aws:sns:eu-west-1:123456789012:bounces';
const CERTIFICATE = 'https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0123456789abcdef.pem';

describe(MailEventsController, () => {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const fetched: string[] = [];
  let service: ServiceTestbed;
  let sink: SmtpSink;

  beforeAll(async () => {
    sink = await SmtpSink.start();
    service = await ServiceTestbed.start(RemindersModule, 'reminders', {
      environment: {
        SMTP_URL: sink.url,
        BOUNCE_DOMAIN: 'back.example.org',
        BOUNCE_SMTP_PORT: '',
        MAIL_WEBHOOK_SECRET: SECRET,
        MAILGUN_SIGNING_KEY: MAILGUN_KEY,
        SES_TOPIC_ARN: TOPIC,
      },
    });
    service.get(Amazon).fetch = (url) => {
      fetched.push(url);
      return Promise.resolve(keys.publicKey.export({ type: 'spki', format: 'pem' }).toString());
    };
  });

  afterAll(async () => {
    await service?.stop();
    await sink?.stop();
  });

  const aLetter = async () => {
    const funnel = await AFunnel.scheduled(service, 72);
    const [ada] = await funnel.register({});
    const [mail] = await until(
      () => sink.to(ada!.email),
      ({ length }) => length === 1,
    );
    return { contactId: ada!.contactId, messageId: mail!.mail.messageId!, returnPath: mail!.from };
  };
  const kindsOf = async ({ contactId }: { contactId: string }) =>
    (await service.publishedEvents(TouchBounced))
      .filter(({ data }) => data.contactId === contactId)
      .map(({ data }) => data.kind);
  const post = (path: string) => service.http().post(`/api/v1/mail-events/${path}`);

  const standard = (
    message: object,
    { id = randomUUID() as string, secret = SECRET, at = service.clock.now() } = {},
  ) => {
    const body = JSON.stringify(message);
    return post('standard')
      .set({
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(secret).sign(id, at, body),
      })
      .send(body);
  };
  const mailgun = (event: object, { key = MAILGUN_KEY, at = service.clock.now() } = {}) => {
    const timestamp = String(Math.floor(at.getTime() / 1000));
    const token = randomUUID();
    const signature = createHmac('sha256', key)
      .update(timestamp + token)
      .digest('hex');
    return post('mailgun').send({ signature: { timestamp, token, signature }, 'event-data': event });
  };
  const sns = (
    fields: Partial<SnsMessage>,
    { version = '1', contentType = 'text/plain; charset=UTF-8' } = {},
  ) => {
    const message = {
      Type: 'Notification',
      MessageId: randomUUID(),
      TopicArn: TOPIC,
      Message: '{}',
      Timestamp: '2026-03-02T10:00:00.000Z',
      SignatureVersion: version,
      SigningCertURL: CERTIFICATE,
      ...fields,
    } as SnsMessage;
    const signed = createSign(version === '1' ? 'RSA-SHA1' : 'RSA-SHA256').update(signedTextOf(message));
    const Signature = fields.Signature ?? signed.sign(keys.privateKey, 'base64');
    return post('ses')
      .set('content-type', contentType)
      .send(JSON.stringify({ ...message, Signature }));
  };

  describe('standard', () => {
    const bounced = (messageId: string, data: object = {}) => ({
      type: 'mail.bounced',
      timestamp: service.clock.now().toISOString(),
      data: { messageId, kind: 'hard', ...data },
    });

    it('takes a signed report once, and leaves other kinds alone', async () => {
      const letter = await aLetter();
      const id = randomUUID();
      for (let n = 0; n < 2; n += 1)
        expect((await standard(bounced(letter.messageId), { id })).status).toBe(200);
      expect((await standard(bounced(letter.messageId))).status).toBe(200);
      expect((await standard({ type: 'mail.opened', data: {} })).status).toBe(200);
      expect((await standard(bounced('<x@example.org>'))).status).toBe(200);
      expect((await standard(bounced(`<${randomUUID()}@example.org>`))).status).toBe(200);

      expect(await kindsOf(letter)).toEqual(['hard']);
    });

    it('refuses what is forged or old', async () => {
      const letter = await aLetter();
      const old = new Date(service.clock.now().getTime() - 6 * 60_000);
      const answers = [
        await standard(bounced(letter.messageId), { secret: 'whsec_AAAAr8GKYqrTwjUPD8ILPZIo2LaLaSw=' }),
        await standard(bounced(letter.messageId), { at: old }),
        await post('standard').send(bounced(letter.messageId)),
      ];

      expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
        answers.map(() => [401, 'mail-event-not-authentic']),
      );
      expect(await kindsOf(letter)).toEqual([]);
    });
  });

  describe('Mailgun', () => {
    const failed = (messageId: string, event: object = {}) => ({
      id: randomUUID(),
      event: 'failed',
      severity: 'permanent',
      reason: 'bounce',
      'delivery-status': { code: 550, message: '5.1.1 no such user', description: '' },
      message: { headers: { 'message-id': messageId.replace(/[<>]/g, '') } },
      ...event,
    });

    it.each([
      ['a bounce', {}, ['hard']],
      ['a full mailbox', { 'delivery-status': { message: '552 5.2.2 mailbox full' } }, ['soft']],
      ['a suppressed address', { reason: 'suppress-bounce' }, ['hard']],
      ['a complaint', { event: 'complained', severity: undefined }, ['complaint']],
      ['what is tried again', { severity: 'temporary' }, []],
      ['a delivery', { event: 'delivered' }, []],
    ])('understands %s', async (_, event, kinds) => {
      const letter = await aLetter();
      const told = failed(letter.messageId, event);
      for (let n = 0; n < 2; n += 1) expect((await mailgun(told)).status).toBe(200);

      expect(await kindsOf(letter)).toEqual(kinds);
    });

    it('refuses what is forged or old', async () => {
      const letter = await aLetter();
      const old = new Date(service.clock.now().getTime() - 25 * 3_600_000);

      expect((await mailgun(failed(letter.messageId), { key: 'another key' })).status).toBe(401);
      expect((await mailgun(failed(letter.messageId), { at: old })).status).toBe(401);
      expect((await post('mailgun').send({})).status).toBe(401);
      expect(await kindsOf(letter)).toEqual([]);
    });
  });

  describe('Amazon SES', () => {
    const bounce = (mail: object, bounceType = 'Permanent') =>
      JSON.stringify({
        notificationType: 'Bounce',
        mail,
        bounce: {
          bounceType,
          bounceSubType: 'General',
          feedbackId: randomUUID(),
          bouncedRecipients: [{ diagnosticCode: 'smtp; 550 5.1.1' }],
        },
      });

    it.each(['1', '2'])(
      'understands a bounce, by return path or Message-ID (signature version %s)',
      async (version) => {
        const [one, other] = [await aLetter(), await aLetter()];
        const Message = bounce({ source: one.returnPath });
        for (let n = 0; n < 2; n += 1) expect((await sns({ Message }, { version })).status).toBe(200);
        const headers = [{ name: 'Message-ID', value: other.messageId }];
        const told = await sns(
          { Message: bounce({ source: 'x@example.org', headers }, 'Transient') },
          { version, contentType: 'application/json' },
        );

        expect(told.status).toBe(200);
        expect(await kindsOf(one)).toEqual(['hard']);
        expect(await kindsOf(other)).toEqual(['soft']);
      },
    );

    it('understands a complaint in either dialect, and not its opposite', async () => {
      const letter = await aLetter();
      const complaint = (type: string) =>
        JSON.stringify({
          eventType: 'Complaint',
          mail: { source: letter.returnPath },
          complaint: { complaintFeedbackType: type },
        });
      await sns({ Message: complaint('not-spam') });
      expect(await kindsOf(letter)).toEqual([]);
      await sns({ Message: complaint('abuse') });
      expect(await kindsOf(letter)).toEqual(['complaint']);
    });

    it('believes only Amazon’s certificates and its own topic, and fetches nothing else', async () => {
      const letter = await aLetter();
      const Message = bounce({ source: letter.returnPath });
      fetched.length = 0;
      for (const SigningCertURL of [
        'https://sns.eu-west-1.amazonaws.com.evil.example/SimpleNotificationService-0.pem',
        'https://evil.example/SimpleNotificationService-0.pem',
        'http://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0.pem',
        'https://sns.eu-west-1.amazonaws.com@evil.example/SimpleNotificationService-0.pem',
        'https://sns.eu-west-1.amazonaws.com/../evil.pem',
        'https://sns.eu-west-1.amazonaws.com:8443/SimpleNotificationService-0.pem',
      ])
        expect((await sns({ Message, SigningCertURL })).status).toBe(401);
      expect((await sns({ Message, TopicArn: TOPIC.replace('bounces', 'others') })).status).toBe(401);
      expect(fetched).toEqual([]);
      expect((await sns({ Message, Signature: 'AAAA' })).status).toBe(401);
      expect((await post('ses').set('content-type', 'text/plain').send('nonsense')).status).toBe(401);
      expect(await kindsOf(letter)).toEqual([]);
    });

    it('confirms the subscription of its topic', async () => {
      const SubscribeURL = 'https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=t';
      const fields = { Type: 'SubscriptionConfirmation' as const, Token: 't', Message: 'You have chosen' };
      expect((await sns({ ...fields, SubscribeURL: 'https://evil.example/' })).status).toBe(401);
      expect((await sns({ ...fields, SubscribeURL })).status).toBe(200);

      expect(fetched).toContain(SubscribeURL);
      expect(fetched).not.toContain('https://evil.example/');
    });
  });
});
