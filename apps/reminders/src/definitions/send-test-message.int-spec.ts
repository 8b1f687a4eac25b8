import { randomUUID } from 'node:crypto';
import { AFunnel } from '../testing/a-funnel.js';
import { ASequence } from '../testing/a-sequence.js';
import { AWorkspace } from '../testing/a-workspace.js';
import type { FakeProvider } from '../testing/fake-provider.js';
import { fakeTwilio, TWILIO_ACCOUNT } from '../testing/fake-twilio.js';
import { SendTestMessage } from './send-test-message.use-case.js';

describe(SendTestMessage, () => {
  let workspace: AWorkspace;
  let twilio: FakeProvider;
  let sequence: ASequence;

  beforeAll(async () => {
    twilio = await fakeTwilio((to) => (to === '+49301' ? { code: 1, message: 'no' } : undefined));
    workspace = await AWorkspace.opened({ TWILIO_API_URL: twilio.url });
    sequence = await ASequence.drafted(workspace.service, {});
  });

  afterAll(async () => {
    await workspace?.stop();
    await twilio?.stop();
  });

  const send = async (message: object, member: object = {}) =>
    workspace.service
      .http()
      .post(`/api/v1/personal-sequences/${sequence.id}/test`)
      .set(await workspace.service.asMember(member))
      .send({ channel: 'email', subject: 'Hello', body: 'Hello', ...message });

  it('sends a letter to whoever writes it, with made-up details or those of a contact', async () => {
    const { service, sink } = workspace;
    const funnel = await AFunnel.scheduled(service, 72);
    const [bob] = await funnel.register({ name: 'Bob Okri', email: 'bob@example.org' });
    const body = 'For {{ contact.name }}: {{ webinar.title }} at {{ session.when }}, [come]({{ join_url }})';

    const made = await send({ body });
    expect([made.status, made.body]).toEqual([200, { to: 'olga@example.org', subject: 'Hello' }]);
    const his = await send({ subject: 'About {{ webinar.title }}', body, contactId: bob!.contactId });
    expect(his.body).toEqual({ to: 'olga@example.org', subject: 'About How to fill a room' });

    const texts = sink.to('olga@example.org').map(({ mail }) => String(mail.text));
    expect(texts[0]).not.toContain('Bob');
    expect(texts[1]).toContain('For Bob Okri: How to fill a room');
    // A link of his own would let the writer in, or unsubscribe him.
    expect(texts[1]).toContain('https://example.org/');
    expect(await service.inDatabase('select 1 from touch where step_key is null')).toEqual([]);
  });

  it('says what is wrong with the words, the address, the channel or the contact', async () => {
    expect((await send({ body: '{% if %}' })).body).toMatchObject({
      status: 422,
      errors: [{ pointer: '/body', rule: 'liquid' }],
    });
    expect((await send({ contactId: randomUUID() })).status).toBe(404);
    expect((await send({}, { role: 'sales' })).status).toBe(403);
    workspace.sink.refuse = () => ({ code: 550, text: '5.1.1 no such user' });
    expect((await send({})).body).toMatchObject({ code: 'test-letter-not-taken' });
    for (const to of ['030', null])
      expect((await send({ channel: 'sms', to })).body).toMatchObject({ code: 'address-not-usable' });
    expect((await send({ channel: 'sms', to: '+493012345' })).body).toMatchObject({
      code: 'channel-not-set-up',
    });
  });

  it('sends a text message to a number of one’s own', async () => {
    await workspace.service
      .http()
      .put('/api/v1/channels/sms')
      .set(await workspace.service.asMember())
      .send({ ...TWILIO_ACCOUNT, from: 'Acme' })
      .expect(204);
    const answer = await send({
      channel: 'sms',
      subject: '',
      body: 'Soon, {{ contact.first_name }}',
      to: '+49 30 12345',
    });
    expect([answer.status, answer.body]).toEqual([200, { to: '+493012345', subject: null }]);
    expect(new URLSearchParams(twilio.calls.at(-1)!.body).get('Body')).toMatch(/^Soon, \w+/);
  });
});
