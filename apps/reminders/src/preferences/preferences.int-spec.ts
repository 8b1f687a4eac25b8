import { randomUUID } from 'node:crypto';
import { Resubscribed, Unsubscribed } from '@funnelcast/contracts';
import { SignedLinks } from '@funnelcast/service-kit';
import { ServiceTestbed } from '@funnelcast/testing';
import { RemindersModule } from '../reminders.module.js';
import { AFunnel } from '../testing/a-funnel.js';
import { ChangePreferences } from './change-preferences.use-case.js';

describe(ChangePreferences, () => {
  let service: ServiceTestbed;

  beforeAll(async () => {
    service = await ServiceTestbed.start(RemindersModule, 'reminders', { environment: { SMTP_URL: '' } });
  });

  afterAll(() => service?.stop());

  const aContact = async () => {
    const funnel = await AFunnel.scheduled(service, 72);
    const [ada] = await funnel.register({ email: 'ada@example.org' });
    return { ...ada!, token: service.get(SignedLinks).issue('preferences', ada!.contactId) };
  };
  const stateOf = async (token: string) =>
    (await service.http().get(`/api/v1/public/preferences/${token}`).expect(200)).body as object;

  it('shows on GET and changes nothing, whoever opens the link', async () => {
    const { token } = await aContact();
    const redirect = await service.http().get(`/unsubscribe/${token}`).expect(302);
    expect(redirect.headers.location).toBe(`/preferences/${token}`);
    const page = await service.http().get(`/preferences/${token}`).expect(200);
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.text).toContain('"page":"preferences"');

    expect(await stateOf(token)).toEqual({
      subscribed: true,
      offers: true,
      email: 'a…@example.org',
      workspaceName: '',
      channels: [
        { channel: 'call', address: null, subscribed: true, joinUrl: null },
        { channel: 'letter', address: null, subscribed: true, joinUrl: null },
      ],
    });
    expect(await service.publishedEvents(Unsubscribed)).toEqual([]);
  });

  it('leaves and comes back on POST, and says each once', async () => {
    const { token, contactId } = await aContact();
    const post = (subscribed: unknown) =>
      service.http().post(`/api/v1/public/preferences/${token}`).send({ subscribed });
    await post(false).expect(200);
    await post(false).expect(200);
    expect(await stateOf(token)).toMatchObject({ subscribed: false });
    await post(true).expect(200);
    await post(true).expect(200);
    expect(await stateOf(token)).toMatchObject({ subscribed: true });
    await post('yes').expect(422);

    const said = async (contract: typeof Unsubscribed | typeof Resubscribed) =>
      (await service.publishedEvents(contract)).filter(({ data }) => data.contactId === contactId).length;
    expect([await said(Unsubscribed), await said(Resubscribed)]).toEqual([1, 1]);
  });

  it('keeps reminders and declines what sells, and takes that back', async () => {
    const { token } = await aContact();
    const post = (choice: object) => service.http().post(`/api/v1/public/preferences/${token}`).send(choice);
    await post({ subscribed: true, offers: false }).expect(200);
    expect(await stateOf(token)).toMatchObject({ subscribed: true, offers: false });
    await post({ subscribed: false }).expect(200);
    await post({ subscribed: true }).expect(200);
    expect(await stateOf(token)).toMatchObject({ subscribed: true, offers: false });
    await post({ subscribed: true, offers: true }).expect(200);
    expect(await stateOf(token)).toMatchObject({ offers: true });
    await post({ subscribed: true, offers: 'some' }).expect(422);
  });

  it.each([
    [
      'urlencoded',
      (token: string) =>
        service.http().post(`/unsubscribe/${token}`).type('form').send('List-Unsubscribe=One-Click'),
    ],
    [
      'multipart',
      (token: string) => service.http().post(`/unsubscribe/${token}`).field('List-Unsubscribe', 'One-Click'),
    ],
    ['no body', (token: string) => service.http().post(`/unsubscribe/${token}`)],
  ])('takes the mail program’s one click (%s)', async (_, click) => {
    const { token } = await aContact();
    await click(token).expect(200);

    expect(await stateOf(token)).toMatchObject({ subscribed: false });
  });

  it('knows nothing of forged links, of links made for something else, and of strangers', async () => {
    const { registrationId } = await aContact();
    const links = service.get(SignedLinks);
    const tokens = [
      'x',
      'a'.repeat(43),
      links.issue('join', registrationId),
      links.issue('preferences', randomUUID()),
    ];
    for (const token of tokens) {
      await service.http().get(`/api/v1/public/preferences/${token}`).expect(404);
      await service
        .http()
        .post(`/api/v1/public/preferences/${token}`)
        .send({ subscribed: false })
        .expect(404);
      const page = await service.http().get(`/preferences/${token}`).expect(404);
      expect(page.text).toContain('"page":"not-found"');
      const answer = await service.http().post(`/unsubscribe/${token}`).expect(404);
      expect(answer.body).toMatchObject({ code: 'preferences-not-found' });
    }
  });
});
