import { randomUUID } from 'node:crypto';
import { OfferPublished, TouchSent } from '@funnelcast/contracts';
import type { ServiceTestbed } from '@funnelcast/testing';
import type { MessageContent, StepDefinition } from '../definitions/definition.js';
import { AFunnel, type Registered } from '../testing/a-funnel.js';
import { aLetter, ASequence, daysLater } from '../testing/a-sequence.js';
import { AWorkspace } from '../testing/a-workspace.js';
import { until } from '../testing/until.js';

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0';

describe('what a letter sells', () => {
  let workspace: AWorkspace;
  let service: ServiceTestbed;
  let funnel: AFunnel;

  beforeAll(async () => {
    workspace = await AWorkspace.opened();
    service = workspace.service;
  });
  afterAll(() => workspace?.stop());
  beforeEach(async () => {
    funnel = await AFunnel.scheduled(service, 72);
  });

  const selling = (key: string, sold: Partial<MessageContent> = {}, more: Partial<StepDefinition> = {}) => {
    const letter = aLetter(key, more);
    const body =
      '{% if offer_url %}[{{ offer.title }}]({{ offer_url }}){% else %}Nothing is above.{% endif %}';
    return { ...letter, message: { ...letter.message!, body, sells: true, ...sold } };
  };
  const bought = { trigger: { on: 'order-paid' as const } };
  const fromHere = () => ({ on: 'order-paid' as const, match: { webinarId: funnel.webinarId } });
  const textOf = async ({ email }: Registered, subject: string): Promise<string> => {
    await workspace.received(email, subject);
    return String(workspace.sink.to(email).find(({ mail }) => mail.subject === subject)!.mail.text);
  };
  const skipped = ({ contactId }: Registered, stepKey: string): Promise<{ reason: string }[]> =>
    until(
      () =>
        service.inDatabase<{ reason: string }>(
          `select reason from touch where contact_id = $1 and step_key = $2 and state = 'skipped'`,
          [contactId, stepKey],
        ),
      ({ length }) => length === 1,
    );

  const inWords = (entries: { stepKey: string | null; what: string; detail: string | null }[]) =>
    entries.map(({ stepKey, what, detail }) => `${stepKey} ${what} ${detail}`);
  const ahead = async ({ contactId }: Registered, { id }: ASequence): Promise<string[]> => {
    const asked = service.http().get('/api/v1/touches/ahead').query({ contactId });
    const { body } = await asked.set(await service.asMember()).expect(200);
    return inWords(body.items.filter(({ sequenceId }: { sequenceId: string }) => sequenceId === id));
  };

  it('names its own offer to whoever bought another one, and to nobody who has its product', async () => {
    const [ada, ben] = await funnel.register({}, {});
    const [course, club] = [randomUUID(), randomUUID()];
    const { offerId } = await funnel.offer('The club', { productId: club, rung: 'core' });
    await funnel.offer('The course', { productId: course, rung: 'front-end' });
    await ASequence.published(service, {
      ...bought,
      trigger: fromHere(),
      steps: [selling('the-club', { offerId }), selling('the-webinar', {}, daysLater(1))],
    });

    await funnel.buy(ada!, { productId: course, rung: 'front-end' });
    // By another offer of the same product.
    await funnel.buy(ben!, { productId: club, rung: 'core' });

    const text = await textOf(ada!, 'the-club');
    expect(text).toContain('The club');
    expect(text).toMatch(new RegExp(`/offer/[\\w-]{43}\\?offerId=${offerId}&lang=en`));
    expect(await skipped(ben!, 'the-club')).toEqual([{ reason: 'already-bought' }]);
    const told = await until(
      async () =>
        (await service.publishedEvents(TouchSent)).filter(
          ({ data }) => data.contactId === ada!.contactId && data.stepKey === 'the-club',
        ),
      ({ length }) => length === 1,
    );
    expect(told[0]!.data).toMatchObject({ presentedOffer: true, offerId });
    // The letter that names none asks for the webinar, as ever.
    workspace.days(1);
    expect(await skipped(ada!, 'the-webinar')).toEqual([{ reason: 'already-bought' }]);
  });

  it('leads by its followed link to what it named, whatever was bought meanwhile', async () => {
    const [ada] = await funnel.register({});
    const core = await funnel.offer('The club', { productId: randomUUID(), rung: 'core' });
    await funnel.offer('In person', { productId: randomUUID(), rung: 'vip' });
    await ASequence.published(service, {
      ...bought,
      trigger: fromHere(),
      steps: [selling('next', { nextRung: true })],
    });
    await funnel.buy(ada!, { productId: randomUUID(), rung: 'front-end' });
    await textOf(ada!, 'next');
    const html = String(workspace.sink.to(ada!.email).find(({ mail }) => mail.subject === 'next')!.mail.html);
    const followed = [...html.matchAll(/<a[^>]*?\shref="([^"]*\/l\/[^"]*)"/g)].map(
      ([, url]) => new URL(url!).pathname,
    );
    await until(
      () =>
        service.inDatabase('select 1 from touch where contact_id = $1 and offer_id = $2', [
          ada!.contactId,
          core.offerId,
        ]),
      ({ length }) => length === 1,
    );

    await funnel.buy(ada!, { offerId: core.offerId, productId: core.productId, rung: 'core' });
    const answers = await Promise.all(
      followed.map((path) => service.http().get(path).set('user-agent', CHROME)),
    );

    expect(answers.map(({ headers }) => headers['location'])).toContainEqual(
      expect.stringMatching(new RegExp(`/offer/[\\w-]{43}\\?offerId=${core.offerId}&lang=en`)),
    );
  });

  it('offers each buyer what stands above the highest that they have bought', async () => {
    const [front, core, vip, unknown] = await funnel.register({}, {}, {}, {});
    await funnel.offer('The club', { productId: randomUUID(), rung: 'core' });
    await funnel.offer('In person', { productId: randomUUID(), rung: 'vip' });
    await ASequence.published(service, {
      ...bought,
      trigger: fromHere(),
      steps: [selling('up', { nextRung: true })],
    });

    const product = () => ({ productId: randomUUID() });
    await funnel.buy(front!, { ...product(), rung: 'front-end' });
    await funnel.buy(core!, { ...product(), rung: 'core' });
    await funnel.buy(vip!, { ...product(), rung: 'vip' });
    await funnel.buy(unknown!);

    expect(await textOf(front!, 'up')).toContain('The club');
    expect(await textOf(core!, 'up')).toContain('In person');
    expect(await textOf(vip!, 'up')).toContain('Nothing is above.');
    expect(await textOf(unknown!, 'up')).toContain('Nothing is above.');
  });

  it('is not sent when its offer is gone, or belongs to another webinar', async () => {
    const elsewhere = await AFunnel.scheduled(service, 72);
    const [ada] = await funnel.register({});
    const [ben] = await elsewhere.register({});
    const offer = await funnel.offer('The club');
    await ASequence.published(service, {
      trigger: { on: 'offer-clicked' },
      steps: [aLetter('first'), selling('the-club', { offerId: offer.offerId }, daysLater(1))],
    });
    const sequence = await ASequence.published(service, {
      ...bought,
      steps: [selling('club-now', { offerId: offer.offerId })],
    });
    const draft = async () => {
      const { body } = await service
        .http()
        .get(`/api/v1/personal-sequences/${sequence.id}/draft`)
        .set(await service.asMember());
      return [body.problems, body.warnings].map((found) => found.map(({ rule }: { rule: string }) => rule));
    };
    expect(await draft()).toEqual([[], ['few-touches', 'offer-of-one-webinar']]);
    const foreseen = async ({ contactId }: Registered, { sessionId }: AFunnel) => {
      const { people } = (await sequence.post('dry-run', { contactIds: [contactId], sessionId })) as {
        people: { entries: { stepKey: string; detail: string | null }[] }[];
      };
      return people[0]!.entries.find(({ stepKey }) => stepKey === 'club-now')?.detail;
    };
    expect(await foreseen(ben!, elsewhere)).toBe('offer-of-another-webinar');
    expect(await foreseen(ada!, funnel)).toBeNull();

    await elsewhere.buy(ben!);
    expect(await skipped(ben!, 'club-now')).toEqual([{ reason: 'offer-of-another-webinar' }]);
    await service.receive(OfferPublished, [{ data: { ...offer, withdrawn: true } }]);
    await funnel.buy(ada!);
    expect(await skipped(ada!, 'club-now')).toEqual([{ reason: 'offer-withdrawn' }]);
    expect(await draft()).toEqual([['offer-unknown'], ['few-touches', 'offer-of-one-webinar']]);
  });

  it('is foreseen as the last gate will decide it: by the webinar of the walk', async () => {
    const elsewhere = await AFunnel.scheduled(service, 72);
    const [ada] = await funnel.register({});
    const [ben] = await elsewhere.register({});
    const { offerId } = await funnel.offer('The club', { productId: randomUUID(), rung: 'core' });
    const letters = (subject: string) => ({
      ...bought,
      steps: [
        aLetter('thanks', {}, subject),
        selling('the-webinar', {}, daysLater(1)),
        selling('the-club', { offerId }, daysLater(1)),
      ],
    });
    const sequence = await ASequence.published(service, letters('Thanks'));
    const course = { productId: randomUUID(), rung: 'front-end' as const };
    await funnel.buy(ada!, course);
    await elsewhere.buy(ben!, course);
    await textOf(ada!, 'Thanks');
    await textOf(ben!, 'Thanks');

    const bens = [
      'the-webinar skip already-bought',
      'the-club skip offer-of-another-webinar',
      'null end null',
    ];
    expect(await ahead(ada!, sequence)).toEqual([bens[0], 'the-club send null', bens[2]]);
    expect(await ahead(ben!, sequence)).toEqual(bens);

    await sequence.save(letters('Thank you'));
    await sequence.publish();
    const { items } = (await sequence.post('moves/people', { fromVersion: 1 })) as {
      items: { contactId: string; next: Parameters<typeof inWords>[0] }[];
    };
    const next = ({ contactId }: Registered) =>
      inWords(items.find((mover) => mover.contactId === contactId)!.next);
    expect(next(ada!)).toEqual([bens[0], 'the-club send null']);
    expect(next(ben!)).toEqual(bens);
  });

  it('is foreseen for whoever bought at another webinar only', async () => {
    const elsewhere = await AFunnel.scheduled(service, 72);
    const [ada] = await funnel.register({});
    const [there] = await elsewhere.register({ contactId: ada!.contactId, email: ada!.email });
    await elsewhere.buy(there!);
    const sequence = await ASequence.published(service, {
      trigger: { on: 'attendance-settled', match: { webinarId: funnel.webinarId } },
      steps: [selling('now'), selling('later', {}, daysLater(1))],
    });
    await funnel.settle([ada!, 'no-show']);
    await textOf(ada!, 'now');

    expect(await ahead(ada!, sequence)).toEqual(['later send null', 'null end null']);
    workspace.days(1);
    await textOf(ada!, 'later');
  });

  it('says before publishing what is missing', async () => {
    const other = await AFunnel.scheduled(service, 72);
    const { offerId } = await other.offer('Elsewhere');
    await funnel.offer('The club', { productId: randomUUID(), rung: 'core' });
    const sequence = await ASequence.drafted(service, {});
    const found = async (definition: object) => {
      const { problems, warnings } = (await sequence.save(definition)) as unknown as Record<
        string,
        { pointer: string; rule: string }[]
      >;
      return [...problems!, ...warnings!].map(({ pointer, rule }) => [pointer, rule]);
    };
    const few = ['/steps', 'few-touches'];

    expect(await found({ trigger: fromHere(), steps: [selling('up', { nextRung: true })] })).toEqual([
      ['/steps/0/message/nextRung', 'no-offer-on-vip'],
    ]);
    expect(await found({ trigger: fromHere(), steps: [selling('one', { offerId })] })).toEqual([
      ['/steps/0/message/offerId', 'offer-of-another-webinar'],
      few,
    ]);
    expect(await found({ trigger: { on: 'by-hand' }, steps: [selling('one', { offerId })] })).toEqual([
      ['/steps/0/message/offerId', 'no-session'],
      few,
    ]);
    expect(await found({ trigger: fromHere(), steps: [selling('one', { offerId: randomUUID() })] })).toEqual([
      ['/steps/0/message/offerId', 'offer-unknown'],
      few,
    ]);
  });
});
