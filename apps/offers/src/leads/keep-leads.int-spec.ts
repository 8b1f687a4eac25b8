import { randomUUID } from 'node:crypto';
import {
  AttendanceSettled,
  AttendeeJoined,
  CodeWordAccepted,
  ContactDescribed,
  type FactData,
  HandoutDownloaded,
  LeadBecameHot,
  LeadStageChanged,
  MagnetDownloaded,
  PageSeen,
  PollAnswered,
  RegistrationConfirmed,
  ReplayWatched,
  SegmentEnteredV2,
  SessionScheduled,
  TouchClicked,
  Unsubscribed,
  WebinarPublished,
} from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { DEFAULT_SCORING } from '../scoring-rules/default-scoring.js';
import type { Scoring } from '../scoring-rules/scoring.js';
import { answered, ASession, confirmed, joined, minute, type Person, settled } from '../testing/a-session.js';
import { leadsCounted } from '../testing/leads-counted.js';
import { offerTerms } from '../testing/offer-terms.js';
import { until } from '../testing/until.js';
import { KeepLeads } from './keep-leads.js';

const DAY_MS = 86_400_000;

interface Lead {
  fit: number;
  engagement: number;
  cell: string;
  stage: string;
  stageReason: string;
  phase: string;
  fitReasons: { text: string; points: number }[];
  engagementReasons: { text: string; points: number }[];
}

describe(KeepLeads, () => {
  let service: ServiceTestbed;
  let session: ASession;
  let ada: Person;
  let offerId: string;

  beforeAll(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers', { now: new Date(minute(10)) });
  });
  afterAll(() => service.stop());

  beforeEach(async () => {
    session = new ASession();
    ada = session.person('Ada');
    await service.receive(WebinarPublished, [{ data: session.published() }]);
    await service.receive(SessionScheduled, [{ data: session.scheduled() }]);
    await service.receive(RegistrationConfirmed, [{ data: confirmed(ada) }]);
    const { body } = await service
      .http()
      .post('/api/v1/offers')
      .set(await service.asMember())
      .send(offerTerms(session.webinarId));
    offerId = body.id as string;
  });

  const leadOf = async (contactId: string, member = {}): Promise<Lead> => {
    await leadsCounted(service);
    const { body } = await service
      .http()
      .get('/api/v1/contact-activity')
      .query({ contactId })
      .set(await service.asMember(member))
      .expect(200);
    return (body as { lead: Lead }).lead;
  };
  const now = () => service.clock.now().toISOString();
  const describeAs = (attributes: Record<string, string>) =>
    service.receive(ContactDescribed, [{ data: { contactId: ada.contactId, attributes, at: now() } }]);
  const stages = async () =>
    (await service.publishedEvents(LeadStageChanged))
      .map(({ data }) => data)
      .filter(({ contactId }) => contactId === ada.contactId);
  const save = async (change: Partial<Scoring>) => {
    const { body } = await service
      .http()
      .get('/api/v1/scoring-rules')
      .set(await service.asMember());
    const { revision } = body as { revision: number };
    await service
      .http()
      .put('/api/v1/scoring-rules')
      .set(await service.asMember())
      .send({ ...DEFAULT_SCORING, ...change, revision })
      .expect(200);
    await leadsCounted(service);
  };
  const ids = ({ registrationId, contactId, sessionId, webinarId }: Person) => ({
    registrationId,
    contactId,
    sessionId,
    webinarId,
  });

  it('knows who registered as somebody about whom nothing is known, and tells nobody', async () => {
    expect(await leadOf(ada.contactId)).toMatchObject({
      fit: 0,
      engagement: 0,
      cell: 'C3',
      stage: 'nurture',
      stageReason: 'C3: little is known that fits, is quiet',
      phase: 'discover',
    });
    expect(await stages()).toEqual([]);
  });

  it('puts fit and engagement together and tells the new stage with the reason', async () => {
    await describeAs({ class: 'A', employees: '80' });
    await service.receive(AttendeeJoined, [{ data: joined(ada, now()) }]);
    await service.receive(AttendanceSettled, [{ data: settled(ada, 'attended', 60) }]);

    const lead = await leadOf(ada.contactId);

    expect(lead).toMatchObject({
      fit: 75,
      engagement: 50,
      cell: 'A2',
      stage: 'sales-ready',
      phase: 'explore',
    });
    expect(lead.fitReasons).toEqual([
      { points: 60, text: 'attribute "class" is "A"', at: null },
      { points: 15, text: 'attribute "employees" at least 50', at: null },
    ]);
    expect(lead.engagementReasons.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['came to the session', 'stayed 60 of 60 minutes']),
    );
    expect((await stages()).at(-1)).toMatchObject({
      stage: 'sales-ready',
      previousStage: 'nurture',
      cell: 'A2',
      phase: 'explore',
      reason: 'A2: fits well, is active',
    });
  });

  it('counts code words, magnets, pages and letters followed by people, and nothing that scanners do', async () => {
    const at = now();
    const { contactId } = ada;
    await service.receive(CodeWordAccepted, [
      { data: { contactId, codeWord: 'sun', magnetId: null, acceptedAt: at } },
    ]);
    await service.receive(MagnetDownloaded, [
      { data: { contactId, magnetId: randomUUID(), title: 'Checklist', at } },
    ]);
    await service.receive(PageSeen, [{ data: { contactId, page: '/pricing', at } }]);
    const clicked = (by: 'person' | 'scanner'): FactData<typeof TouchClicked> => ({
      touchId: randomUUID(),
      contactId,
      registrationId: ada.registrationId,
      sessionId: null,
      stepKey: 'first',
      link: 'join',
      by,
      at,
    });
    await service.receive(TouchClicked, [{ data: clicked('person') }, { data: clicked('scanner') }]);

    const lead = await leadOf(contactId);

    expect(lead.engagement).toBe(15 + 5 + 2 + 3);
    expect(lead.engagementReasons.map(({ text }) => text).toSorted()).toEqual([
      'followed a link in a message',
      'looked at /pricing',
      'named the code word "sun"',
      'took "Checklist"',
    ]);
  });

  it('gives handouts and replays to the session in which they were', async () => {
    const at = now();
    const handout = randomUUID();
    const taken = { ...ids(ada), handoutId: handout, title: 'Slides', at };
    await service.receive(HandoutDownloaded, [{ data: taken }, { data: taken }]);
    await service.receive(ReplayWatched, [{ data: { ...ids(ada), minutes: 12, at } }]);

    const ledger = await service.inDatabase(
      'select points, reason from score_entry where registration_id = $1 order by points',
      [ada.registrationId],
    );

    expect(ledger).toEqual([
      { points: 5, reason: 'downloaded a handout' },
      { points: 15, reason: 'watched 12 minutes of the replay' },
    ]);
  });

  it('stops a rule at its cap', async () => {
    await service.receive(
      PageSeen,
      Array.from({ length: 8 }, (_, index) => ({
        data: { contactId: ada.contactId, page: `/${index}`, at: now() },
      })),
    );

    expect(await leadOf(ada.contactId)).toMatchObject({ engagement: 10 });
  });

  it('lets what was done fade, and moves the person at the right moment without anybody asking', async () => {
    await service.receive(AttendeeJoined, [{ data: joined(ada, now()) }]);
    await service.receive(PollAnswered, [{ data: { ...answered(ada, 'When?', 'Now'), answeredAt: now() } }]);
    expect(await leadOf(ada.contactId)).toMatchObject({ engagement: 18, cell: 'C2' });
    // 18 points are worth 15 after log2(18/15) half-lives of thirty days.
    const untilQuiet = Math.log2(18 / 15) * 30 * DAY_MS;

    service.clock.advance(untilQuiet - 60_000);
    expect(await leadOf(ada.contactId)).toMatchObject({ cell: 'C2' });
    service.clock.advance(120_000);

    await until(
      () => leadOf(ada.contactId),
      ({ cell }) => cell === 'C3',
    );
    expect(await leadOf(ada.contactId)).toMatchObject({ engagement: 15, cell: 'C3' });
  });

  it('lets who wants no letters rest, and gives buyers to the next step of the ladder', async () => {
    const at = now();
    await service.receive(AttendeeJoined, [{ data: joined(ada, at) }]);
    await service
      .http()
      .post('/api/v1/orders')
      .set(await service.asMember())
      .send({ offerId, registrationId: ada.registrationId })
      .expect(201);
    expect(await leadOf(ada.contactId)).toMatchObject({
      cell: 'C1',
      stage: 'nurture',
      stageReason: 'bought; the next step of the ladder begins',
      phase: 'engage',
    });

    await service.receive(Unsubscribed, [{ data: { contactId: ada.contactId, channel: 'email', at } }]);

    expect(await leadOf(ada.contactId)).toMatchObject({
      stage: 'disqualified',
      stageReason: 'wants no letters any more',
    });
  });

  it('tells once who became very hot, with the reasons, whatever happens afterwards', async () => {
    await service.receive(AttendeeJoined, [{ data: joined(ada, now()) }]);
    await service.receive(AttendanceSettled, [{ data: settled(ada, 'attended', 60) }]);
    const answer = (question: string) => ({ data: { ...answered(ada, question, 'Now'), answeredAt: now() } });
    await service.receive(PollAnswered, [answer('When?'), answer('Why?'), answer('How?'), answer('What?')]);
    await leadsCounted(service);
    await service.receive(PollAnswered, [answer('Whence?')]);
    await leadsCounted(service);

    const told = (await service.publishedEvents(LeadBecameHot)).filter(
      ({ data }) => data.registrationId === ada.registrationId,
    );

    expect(told).toHaveLength(1);
    expect(told[0]!.data).toMatchObject({ ...ids(ada), score: 82 });
    expect(told[0]!.data.reasons[0]).toBe('stayed 60 of 60 minutes');
  });

  it('counts everybody again when the rules change, and calls nobody hot for it', async () => {
    await service.receive(AttendeeJoined, [{ data: joined(ada, now()) }]);
    await leadsCounted(service);
    const rules = DEFAULT_SCORING.rules.map((rule) =>
      rule.id === 'joined' ? { ...rule, points: 90 } : rule,
    );

    await save({ rules });

    expect(await leadOf(ada.contactId)).toMatchObject({ engagement: 90, cell: 'C1', stage: 'sales-ready' });
    expect(
      (await service.publishedEvents(LeadBecameHot)).filter(({ data }) => data.contactId === ada.contactId),
    ).toEqual([]);
    await save({});
    expect(await leadOf(ada.contactId)).toMatchObject({ engagement: 10, cell: 'C3', stage: 'nurture' });
  });

  it('lets segments ask about all of it', async () => {
    const all = (...rules: object[]) => ({ combinator: 'and', rules });
    const { body } = await service
      .http()
      .post('/api/v1/segments')
      .set(await service.asMember())
      .send({
        name: `ready ${randomUUID()}`,
        rule: all(
          { field: 'lead-stage', operator: 'is', value: 'sales-ready' },
          { field: 'cell', operator: 'any-of', value: ['A1', 'A2'] },
          { field: 'fit', operator: 'at-least', value: 60 },
          { field: 'engagement', operator: 'at-least', value: 50 },
          { field: 'phase', operator: 'is', value: 'explore' },
        ),
      });
    const members = async () =>
      (await service.publishedEvents(SegmentEnteredV2))
        .filter(({ data }) => data.segmentId === (body as { id: string }).id)
        .map(({ data }) => data.contactId);
    await describeAs({ class: 'A' });
    await service.receive(AttendeeJoined, [{ data: joined(ada, now()) }]);
    await service.receive(AttendanceSettled, [{ data: settled(ada, 'attended', 60) }]);

    await until(members, (contacts) => contacts.includes(ada.contactId));

    expect(await members()).toEqual([ada.contactId]);
  });

  it('calls segments and the conveyor also when the phase moved and the stage did not', async () => {
    const member = await service.asMember();
    const exploring = {
      combinator: 'and',
      rules: [{ field: 'phase', operator: 'is', value: 'explore' }],
    };
    const { body } = await service
      .http()
      .post('/api/v1/segments')
      .set(member)
      .send({ name: 'Looking around', rule: exploring });
    const words = { result: '', owner: 'marketing', gives: '', gets: '', script: '' };
    const stage = { id: null, name: 'Looks around', ...words, overtakes: false, stuckDays: null };
    await service
      .http()
      .put('/api/v1/conveyor')
      .set(member)
      .send({ stages: [{ ...stage, get: { kind: 'rule', rule: exploring } }] })
      .expect(200);
    const { contactId } = ada;
    expect(await leadOf(contactId)).toMatchObject({ phase: 'discover', stage: 'nurture' });
    const standing = () =>
      service.inDatabase<{ member: boolean; placed: boolean }>(
        `select exists (select from segment_member where contact_id = $1 and segment_id = $2) as member,
           exists (select from conveyor_place where contact_id = $1) as placed`,
        [contactId, (body as { id: string }).id],
      );
    expect(await standing()).toEqual([{ member: false, placed: false }]);

    await service.receive(PageSeen, [{ data: { contactId, page: 'prices', at: now() } }]);

    expect(await leadOf(contactId)).toMatchObject({ phase: 'explore', stage: 'nurture' });
    await until(standing, ([row]) => row!.member && row!.placed);
  });

  it('shows where people stand to their workspace alone', async () => {
    await leadsCounted(service);
    const get = async (path: string, member = {}) =>
      (
        await service
          .http()
          .get(`/api/v1/leads${path}`)
          .set(await service.asMember(member))
      ).body as { items: { contactId: string; people: number }[]; nextCursor: string | null };
    const stranger = { workspaceId: randomUUID() };

    const all = await get('?limit=200');
    const first = await get('?limit=2');
    const second = await get(`?limit=200&cursor=${first.nextCursor}`);

    expect(all.items.map(({ contactId }) => contactId)).toContain(ada.contactId);
    expect([...first.items, ...second.items]).toEqual(all.items);
    expect((await get('/matrix')).items.reduce((sum, { people }) => sum + people, 0)).toBe(all.items.length);
    expect((await get('', stranger)).items).toEqual([]);
    expect((await get('/matrix', stranger)).items).toEqual([]);
    expect(await leadOf(ada.contactId, stranger)).toBeNull();
  });
});
