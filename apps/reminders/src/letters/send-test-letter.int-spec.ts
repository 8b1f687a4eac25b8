import { WorkspaceOpened } from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { RemindersModule } from '../reminders.module.js';
import { SmtpSink } from '../testing/smtp-sink.js';
import { SendTestLetter } from './send-test-letter.use-case.js';

describe(SendTestLetter, () => {
  let service: ServiceTestbed;
  let sink: SmtpSink;
  let id: string;

  beforeAll(async () => {
    sink = await SmtpSink.start();
    service = await ServiceTestbed.start(RemindersModule, 'reminders', {
      environment: { SMTP_URL: sink.url },
    });
    const { workspaceId } = service;
    await service.receive(WorkspaceOpened, [
      { data: { workspaceId, name: 'Acme', timeZone: 'UTC', locale: 'en' } },
    ]);
    const { body } = await service
      .http()
      .get('/api/v1/sequences')
      .set(await service.asMember());
    ({ id } = body.items[0]);
  });

  afterAll(async () => {
    await service?.stop();
    await sink?.stop();
  });

  const send = async (body: object, member: object = {}) =>
    service
      .http()
      .post(`/api/v1/sequences/${id}/test`)
      .set(await service.asMember(member))
      .send(body);

  it('sends the letter to the member’s own address, also words that are not saved', async () => {
    const answer = await send({ stepKey: 'live', body: 'Not **saved** yet' });
    const [{ mail }] = sink.to('olga@example.org') as [(typeof sink.mails)[0]];

    expect([answer.status, answer.body]).toEqual([
      200,
      { to: 'olga@example.org', subject: 'We are live: Your webinar' },
    ]);
    expect(mail.html).toContain('Not <strong>saved</strong> yet');
    expect(await service.inDatabase('select 1 from touch')).toEqual([]);
  });

  it('tells when it cannot be sent or read, and does not serve everybody', async () => {
    expect((await send({ stepKey: 'nothing' })).body.code).toBe('step-not-found');
    expect((await send({ stepKey: 'live', body: '{% if %}' })).status).toBe(422);
    expect((await send({ stepKey: 'live' }, { role: 'sales' })).status).toBe(403);
    sink.refuse = () => ({ code: 550, text: '5.1.1 no such user' });
    expect((await send({ stepKey: 'live' })).body).toMatchObject({ code: 'test-letter-not-taken' });
  });
});
