import { Attendee, eventually, JsonClient, type Mail } from '@funnelcast/demo';
import { Installation } from './installation.js';

const ADA = 'ada@example.org';
const DAY = 24 * 60;

interface Shown {
  offerId: string;
  state: string;
  deadlineAt: string;
}

/** Who bought the core product is sold the next rung by a letter, and what comes after it by another: no webinar is needed. */
describe('an order for the core product, then an offer by letter, then the next one', () => {
  let installation: Installation;
  const visitor = () => new JsonClient(installation.origin);
  let vip: string;
  let year: string;

  beforeAll(async () => {
    installation = await Installation.start({ events: 'in-process' });
  }, 120_000);
  afterAll(() => installation?.stop(), 60_000);

  const product = async (name: string, rung: string) =>
    (
      await installation.owner.post<{ id: string }>('/api/v1/products', {
        name,
        rung,
        amountMinor: 10_000,
        currency: 'EUR',
      })
    ).id;
  const byLetter = async (title: string, terms: object) =>
    (
      await installation.owner.post<{ id: string }>('/api/v1/offers', {
        title,
        amountMinor: 200_000,
        currency: 'EUR',
        checkoutUrl: 'https://pay.example.org/vip',
        deadlineMinutes: 3 * DAY,
        ...terms,
      })
    ).id;
  const sequence = async (name: string, match: object, offerId: string) => {
    const { owner } = installation;
    const { id } = await owner.post<{ id: string }>('/api/v1/personal-sequences', { name });
    await owner.put(`/api/v1/personal-sequences/${id}/draft`, {
      name,
      definition: {
        trigger: { on: 'order-paid', match },
        reentry: { allow: 'never' },
        goals: [{ kind: 'order-paid', match: { offerId } }],
        restAtEnd: false,
        steps: [
          {
            key: 'offer',
            kind: 'message',
            expiresAfterMinutes: DAY,
            message: {
              channel: 'email',
              subject: name,
              body: '{{ offer.title }} is for you.\n\n[See it]({{ offer_url }})',
              sells: true,
              offerId,
            },
          },
        ],
      },
    });
    await owner.post(`/api/v1/personal-sequences/${id}/publication`);
  };
  const linkIn = ({ text }: Mail) => {
    const url = new URL(/https?:\/\/\S+\/offer\/\S+/.exec(text)![0]);
    return { token: url.pathname.split('/').at(-1)!, offerId: url.searchParams.get('offerId')! };
  };
  const letter = async (subject: string) => {
    await installation.time.advance(1);
    return linkIn(await installation.mailbox.receive(ADA, new RegExp(subject)));
  };

  it('sells the next rung to whoever bought the one below, and the next thing after that', async () => {
    const { owner, origin, time } = installation;
    const [core, top] = [await product('The course', 'core'), await product('In person', 'vip')];
    const webinar = await owner.createWebinar({ title: 'How rooms sell', slug: 'rooms' });
    const session = await owner.scheduleSession(webinar.id, time.in(DAY));
    const ada = new Attendee(origin, 'Ada Lovelace', ADA);
    await eventually(() => ada.register('rooms', { sessionId: session.id }));
    const { id: course } = await owner.createOffer({ webinarId: webinar.id, productId: core });
    vip = await byLetter('In person', { productId: top, audience: { kind: 'buyers', rung: 'core' } });
    year = await byLetter('A year of it', { audience: { kind: 'buyers', productId: top } });
    await eventually(() => sequence('The next rung', { rung: 'core' }, vip));
    await eventually(() => sequence('And then a year', { rung: 'vip' }, year));

    const { registrationId } = ada.registered;
    await eventually(() => owner.post('/api/v1/orders', { offerId: course, registrationId }));

    const first = await letter('The next rung');
    expect(first.offerId).toBe(vip);
    const page = `/api/v1/public/offers/${first.token}`;
    const shown = await eventually(async () => {
      const found = await visitor().get<Shown>(`${page}?offerId=${vip}`);
      expect(found).toMatchObject({ offerId: vip, state: 'open' });
      return found;
    });
    expect(Date.parse(shown.deadlineAt)).toBeLessThanOrEqual(time.in(3 * DAY).getTime());
    const placed = await visitor().post<{ orderId: string; checkoutUrl: string }>(`${page}/orders`, {
      offerId: vip,
    });
    expect(placed.checkoutUrl).toBe('https://pay.example.org/vip');
    await owner.post(`/api/v1/orders/${placed.orderId}/pay`);

    const second = await letter('And then a year');
    expect(second.offerId).toBe(year);
    // Nothing that began this walk had a session, so the link carries the contact.
    expect(second.token).not.toBe(first.token);
    const next = `/api/v1/public/offers/${second.token}`;
    expect(await visitor().get<Shown>(`${next}?offerId=${year}`)).toMatchObject({ state: 'open' });
    expect(await visitor().get<Shown>(`${next}?offerId=${vip}`)).toMatchObject({ state: 'bought' });
    expect(await visitor().text(`/offer/${second.token}?offerId=${year}`)).toContain('A year of it');
    const { items: orders } = await owner.get<{ items: object[] }>('/api/v1/orders');
    expect(orders).toEqual([
      expect.objectContaining({ offerId: vip, sessionId: null, name: 'Ada Lovelace', state: 'paid' }),
      expect.objectContaining({ offerId: course, sessionId: session.id, state: 'paid' }),
    ]);
  });

  it('is not in the room of anybody', async () => {
    const { items } = await installation.owner.get<{ items: { id: string; webinarId: string | null }[] }>(
      '/api/v1/offers?withoutWebinar=true',
    );
    expect(items.map(({ id }) => id)).toEqual([vip, year]);
  });
});
