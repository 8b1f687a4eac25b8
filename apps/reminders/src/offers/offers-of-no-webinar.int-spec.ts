import { randomUUID } from 'node:crypto';
import {
  type FactData,
  OfferClickedV2,
  OfferPresentedV2,
  OfferPublishedV2,
  OrderPaidV2,
  TouchSent,
} from '@funnelcast/contracts';
import { SignedLinks } from '@funnelcast/service-kit';
import type { ServiceTestbed } from '@funnelcast/testing';
import type { MessageContent, StepDefinition } from '../definitions/definition.js';
import { AFunnel } from '../testing/a-funnel.js';
import { aLetter, aStep, ASequence } from '../testing/a-sequence.js';
import { AWorkspace, HOUR_MS, type KnownContact } from '../testing/a-workspace.js';
import { until } from '../testing/until.js';

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0';

describe('offers of no webinar', () => {
  let workspace: AWorkspace;
  let service: ServiceTestbed;

  beforeAll(async () => {
    workspace = await AWorkspace.opened();
    service = workspace.service;
  });
  afterAll(() => workspace?.stop());

  const offer = async (title: string, terms: Partial<FactData<typeof OfferPublishedV2>> = {}) => {
    const data = {
      offerId: randomUUID(),
      title,
      description: 'Once.',
      amountMinor: 200_000,
      currency: 'EUR',
      ...terms,
    };
    await service.receive(OfferPublishedV2, [{ data }]);
    return data;
  };
  const buy = (contactId: string, more: Partial<FactData<typeof OrderPaidV2>> = {}) =>
    service.receive(OrderPaidV2, [
      {
        data: {
          orderId: randomUUID(),
          offerId: randomUUID(),
          contactId,
          amountMinor: 1,
          currency: 'EUR',
          recordedBy: 'sales',
          paidAt: workspace.now,
          ...more,
        },
      },
    ]);
  const selling = (key: string, sold: Partial<MessageContent>): StepDefinition => {
    const letter = aLetter(key);
    const body = '[{{ offer.title }}]({{ offer_url }})';
    return { ...letter, message: { ...letter.message!, body, sells: true, ...sold } };
  };
  const mailOf = async ({ email }: KnownContact, subject: string) => {
    await workspace.received(email, subject);
    return workspace.sink.to(email).find(({ mail }) => mail.subject === subject)!.mail;
  };
  const linkIn = (text: unknown) => {
    const [, token, offerId] = /\/offer\/([\w-]{43})\?offerId=([\w-]{36})/.exec(String(text))!;
    return { contactId: service.get(SignedLinks).read('offer-of-contact', token), offerId };
  };

  it('are named in a sequence that no session begins, by a link that carries the contact', async () => {
    const [ada, ben] = [await workspace.aContact(), await workspace.aContact()];
    const product = randomUUID();
    const { offerId } = await offer('In person', { productId: product, rung: 'vip' });
    const sequence = await ASequence.published(service, { steps: [selling('vip', { offerId })] });
    await buy(ben.contactId, { productId: product, rung: 'vip' });

    await sequence.enrol(ada.contactId, ben.contactId);

    const mail = await mailOf(ada, 'vip');
    expect(String(mail.text)).toContain('In person');
    expect(linkIn(mail.text)).toEqual({ contactId: ada.contactId, offerId });
    const [told] = await until(
      async () =>
        (await service.publishedEvents(TouchSent)).filter(({ data }) => data.contactId === ada.contactId),
      ({ length }) => length === 1,
    );
    expect(told!.data).toMatchObject({ presentedOffer: true, offerId, registrationId: null });
    const followed = [...String(mail.html).matchAll(/<a[^>]*?\shref="([^"]*\/l\/[^"]*)"/g)].map(
      ([, url]) => new URL(url!).pathname,
    );
    const answers = await Promise.all(
      followed.map((path) => service.http().get(path).set('user-agent', CHROME)),
    );
    const locations = answers
      .map(({ headers }) => headers['location'] ?? '')
      .filter((to) => /offer/.test(to));
    expect(locations.map(linkIn)).toContainEqual({ contactId: ada.contactId, offerId });
    await until(
      () =>
        service.inDatabase(`select 1 from touch where contact_id = $1 and reason = 'already-bought'`, [
          ben.contactId,
        ]),
      ({ length }) => length === 1,
    );
  });

  it('begin the time that later steps count from with the letter that gives them', async () => {
    const ada = await workspace.aContact();
    const { offerId } = await offer('For two days');
    const sequence = await ASequence.published(service, {
      steps: [
        selling('two-days', { offerId }),
        aLetter('last-hours', { timing: { anchor: 'offer-deadline', offsetDays: 0, offsetMinutes: -120 } }),
      ],
    });
    await sequence.enrol(ada.contactId);
    await mailOf(ada, 'two-days');
    const presented = (which: string, hours: number) => {
      const deadlineAt = new Date(service.clock.now().getTime() + hours * HOUR_MS).toISOString();
      const data = { offerId: which, contactId: ada.contactId, presentedAt: workspace.now, deadlineAt };
      return service.receive(OfferPresentedV2, [{ data }]);
    };
    await until(
      () =>
        service.inDatabase('select 1 from touch where contact_id = $1 and offer_id = $2', [
          ada.contactId,
          offerId,
        ]),
      ({ length }) => length === 1,
    );

    // What another sequence gave is not for this walk.
    await presented(randomUUID(), 3);
    await presented(offerId, 48);

    service.clock.advance(45 * HOUR_MS);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(workspace.subjects(ada.email)).toEqual(['two-days']);
    service.clock.advance(1.1 * HOUR_MS);
    await workspace.received(ada.email, 'last-hours');
  });

  it('count from the time that was given before, when it is known by then', async () => {
    const ada = await workspace.aContact();
    const { offerId } = await offer('Given before');
    const deadlineAt = new Date(service.clock.now().getTime() + 48 * HOUR_MS).toISOString();
    await service.receive(OfferPresentedV2, [
      { data: { offerId, contactId: ada.contactId, presentedAt: workspace.now, deadlineAt } },
    ]);
    const sequence = await ASequence.published(service, {
      steps: [
        {
          ...selling('reminder', { offerId }),
          timing: { anchor: 'offer-deadline', offsetDays: -1, offsetMinutes: 0 },
        },
      ],
    });

    await sequence.enrol(ada.contactId);
    service.clock.advance(24.1 * HOUR_MS);

    await workspace.received(ada.email, 'reminder');
  });

  it('stand on the next rung, behind those of the webinar', async () => {
    const funnel = await AFunnel.scheduled(service, 72);
    const [ada, ben] = await funnel.register({}, {});
    const alone = await offer('By letter', { productId: randomUUID(), rung: 'vip' });
    await offer('Club by letter', { productId: randomUUID(), rung: 'core' });
    const core = await funnel.offer('The club', { productId: randomUUID(), rung: 'core' });
    await ASequence.published(service, {
      trigger: { on: 'order-paid', match: { webinarId: funnel.webinarId } },
      steps: [
        selling('up', {
          nextRung: true,
          body: '{% if offer_url %}{{ offer.title }} {{ offer_url }}{% endif %}',
        }),
      ],
    });

    await funnel.buy(ada!, { productId: randomUUID(), rung: 'front-end' });
    await funnel.buy(ben!, { productId: randomUUID(), rung: 'core' });

    expect(String((await mailOf(ada!, 'up')).text)).toContain('The club');
    const above = String((await mailOf(ben!, 'up')).text);
    expect(above).toContain('By letter');
    expect(above).toMatch(new RegExp(`offerId=${alone.offerId}`));
    expect(core.webinarId).toBe(funnel.webinarId);
  });

  it('begin what gets along without a session, end what they are the goal of, and leave the rest alone', async () => {
    const ada = await workspace.aContact();
    const rung = 'front-end' as const;
    const product = randomUUID();
    const trigger = { on: 'order-paid' as const, match: { productId: product } };
    const plain = await ASequence.published(service, { trigger, steps: [aLetter('thanks-for-it')] });
    const speaking = aLetter('about-the-webinar');
    const needy = await ASequence.published(service, {
      trigger,
      steps: [
        { ...speaking, message: { ...speaking.message!, body: '{{ webinar.title }}: {{ join_url }}' } },
      ],
    });
    const leading = await ASequence.published(service, {
      trigger,
      steps: [aStep({ key: 'on', kind: 'go-to', goToSequenceId: needy.id })],
    });
    const clicked = await ASequence.published(service, {
      trigger: { on: 'offer-clicked' },
      goals: [{ kind: 'order-paid', match: {} }],
      steps: [aLetter('you-asked')],
      restAtEnd: true,
    });
    const { offerId } = await offer('Asked for');
    await service.receive(OfferClickedV2, [
      { data: { offerId, contactId: ada.contactId, clickedAt: workspace.now } },
    ]);
    await workspace.progress(clicked, ({ resting }) => resting === 1);

    await buy(ada.contactId, { productId: product, rung });

    await workspace.received(ada.email, 'you-asked', 'thanks-for-it');
    await workspace.progress(plain, ({ finished }) => finished === 1);
    await workspace.progress(clicked, ({ resting }) => resting === 0);
    const begun = await service.inDatabase('select 1 from enrolment where sequence_id = any($1::uuid[])', [
      [needy.id, leading.id],
    ]);
    expect(begun).toEqual([]);
  });

  it('begin nothing whose goal was reached for that offer before', async () => {
    const [ada, ben] = [await workspace.aContact(), await workspace.aContact()];
    const offerId = await offer('Sold by hand').then((sold) => sold.offerId);
    for (const reentry of [{ allow: 'never' as const }, { allow: 'start-over' as const }]) {
      const key = `still-open-${reentry.allow}`;
      await ASequence.published(service, {
        trigger: { on: 'offer-presented', match: { offerId } },
        goals: [{ kind: 'order-paid', match: {} }],
        reentry,
        steps: [aLetter(key)],
      });
    }
    await buy(ada.contactId, { offerId });
    // Of another offer: that is no reason to say nothing of this one.
    await buy(ben.contactId);
    service.clock.advance(60_000);

    for (const { contactId } of [ada, ben])
      await service.receive(OfferPresentedV2, [
        { data: { offerId, contactId, presentedAt: workspace.now, deadlineAt: workspace.now } },
      ]);

    await workspace.received(ben.email, 'still-open-never', 'still-open-start-over');
    expect(
      await service.inDatabase('select 1 from enrolment where contact_id = $1', [ada.contactId]),
    ).toEqual([]);
  });

  it('are checked before publishing like all others', async () => {
    const { offerId } = await offer('Checked');
    const sequence = await ASequence.drafted(service, {});
    const found = async (steps: StepDefinition[]) =>
      (await sequence.save({ steps })).problems.map((one) => [one.pointer, (one as { rule?: string }).rule]);

    expect(await found([selling('one', { offerId })])).toEqual([]);
    expect(await found([selling('one', { offerId: randomUUID() })])).toEqual([
      ['/steps/0/message/offerId', 'offer-unknown'],
    ]);
    const counting = aLetter('two', {
      timing: { anchor: 'offer-deadline', offsetDays: -1, offsetMinutes: 0 },
    });
    expect(await found([counting])).toEqual([['/steps/0/timing/anchor', 'no-session']]);
    expect(await found([selling('one', { offerId }), counting])).toEqual([]);
    await service.receive(OfferPublishedV2, [
      { data: { offerId, title: 'x', description: '', amountMinor: 0, currency: 'EUR', withdrawn: true } },
    ]);
    expect(await found([selling('one', { offerId })])).toEqual([
      ['/steps/0/message/offerId', 'offer-unknown'],
    ]);
  });
});
