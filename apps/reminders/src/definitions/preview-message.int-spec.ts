import { ServiceTestbed } from '@funnelcast/testing';
import { RemindersModule } from '../reminders.module.js';
import { ASequence } from '../testing/a-sequence.js';
import { PreviewMessage } from './preview-message.query.js';

describe(PreviewMessage, () => {
  let service: ServiceTestbed;
  let sequence: ASequence;

  beforeAll(async () => {
    service = await ServiceTestbed.start(RemindersModule, 'reminders');
    sequence = await ASequence.drafted(service, {});
  });
  afterAll(() => service?.stop());

  const preview = async (message: object) =>
    service
      .http()
      .post(`/api/v1/personal-sequences/${sequence.id}/preview`)
      .set(await service.asMember())
      .send({ channel: 'email', subject: 'Hello', body: 'Hello', ...message });

  it('fills in made-up details in the language of the message', async () => {
    const { status, body } = await preview({ body: 'Привет, {{ contact.first_name }}!', language: 'ru' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ subject: 'Hello', html: expect.stringMatching(/Привет, [А-Я]/) as string });
  });

  it('needs no subject where there is none', async () => {
    const { status, body } = await preview({ channel: 'sms', subject: '', body: 'We begin in an hour.' });
    expect(status).toBe(200);
    expect((body as { text: string }).text).toContain('We begin in an hour.');
  });

  it('says why a message cannot be read', async () => {
    const { status, body } = await preview({ body: '{% if contact %}' });
    expect(status).toBe(422);
    expect(body).toMatchObject({ errors: [{ pointer: '/body', rule: 'liquid' }] });
  });
});
