import { randomUUID } from 'node:crypto';
import {
  AttendanceSettled,
  HandoutDownloaded,
  MagnetDownloaded,
  PageSeen,
  RegistrationConfirmed,
  ReplayWatched,
  SegmentEnteredV2,
  SessionScheduled,
  TaskCompleted,
  TouchClicked,
  WebinarPublished,
} from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { ASalesTeam } from '../testing/a-sales-team.js';
import { ASession, confirmed, settled } from '../testing/a-session.js';
import { offerTerms } from '../testing/offer-terms.js';
import { until } from '../testing/until.js';
import { KeepMemberships } from './keep-memberships.js';

const DAY_MS = 86_400_000;
const times = (field: string, value: object, operator = 'at-least') => ({ field, operator, value });

describe(KeepMemberships, () => {
  let service: ServiceTestbed;
  let team: ASalesTeam;

  beforeAll(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers');
  });
  afterAll(() => service.stop());
  beforeEach(() => {
    team = new ASalesTeam(service);
  });

  const at = () => service.clock.now().toISOString();
  const segment = async (...rules: object[]): Promise<string> => {
    const body = { name: `Segment ${randomUUID()}`, rule: { combinator: 'and', rules } };
    const answer = await team.ask('post', '/segments', body);
    expect(answer.status).toBe(201);
    const id = answer.body.id as string;
    await until(
      () => team.ask('get', `/segments/${id}`),
      ({ body: { counting } }) => counting === false,
    );
    return id;
  };
  const membersOf = async (id: string) =>
    (await team.ask('get', `/segments/${id}/members`)).body.items as { contactId: string; reason: string }[];
  const untilMembers = (id: string, ...contactIds: string[]) =>
    until(
      async () => (await membersOf(id)).map(({ contactId }) => contactId).toSorted(),
      (ids) => JSON.stringify(ids) === JSON.stringify(contactIds.toSorted()),
      5_000,
    );
  const settledNotes = () =>
    until(
      () => service.inDatabase('select 1 from segment_check'),
      ({ length }) => length === 0,
    );
  const fact = (data: object) => [{ workspaceId: team.workspaceId, data }] as never;

  it('follows letters, pages and magnets, by the words that are asked for', async () => {
    const [ada, ben] = [await team.contact('Ada'), await team.contact('Ben')];
    const clicked = await segment(times('mail-clicked', { count: 1, containing: 'PRIC' }));
    const seen = await segment(times('page-visited', { count: 2, containing: '/pricing' }));
    const took = await segment(times('magnet-taken', { count: 1 }));
    const letter = (contactId: string, link: string, by: string) =>
      service.receive(
        TouchClicked,
        fact({
          touchId: randomUUID(),
          contactId,
          registrationId: null,
          sessionId: null,
          stepKey: 'first',
          link,
          by,
          at: at(),
        }),
      );
    await letter(ada, 'https://example.org/pricing', 'person');
    await letter(ben, 'https://example.org/pricing', 'scanner');
    await letter(ben, 'https://example.org/blog', 'person');
    await untilMembers(clicked, ada);
    expect((await membersOf(clicked))[0]!.reason).toBe(
      'followed a link of a letter ("PRIC"): at least 1 time',
    );

    await service.receive(PageSeen, fact({ contactId: ada, page: '/pricing', at: at() }));
    await service.receive(PageSeen, fact({ contactId: ada, page: '/blog/first', at: at() }));
    await settledNotes();
    expect(await membersOf(seen)).toEqual([]);
    await service.receive(PageSeen, fact({ contactId: ada, page: '/pricing/team', at: at() }));
    await untilMembers(seen, ada);

    await service.receive(
      MagnetDownloaded,
      fact({ contactId: ben, magnetId: randomUUID(), title: 'Checklist', at: at() }),
    );
    await untilMembers(took, ben);
  });

  it('counts a handout and a replay once in their session, and lets them go with the window', async () => {
    const session = new ASession();
    const ada = session.person('Ada');
    await service.receive(RegistrationConfirmed, fact(confirmed(ada)));
    const handouts = await segment(times('handout-taken', { count: 2, webinarId: ada.webinarId }));
    const replay = await segment(times('replay-watched', { count: 1, days: 7 }));
    const long = await segment({ field: 'replay-minutes', operator: 'at-least', value: 20 });
    const { registrationId, contactId, sessionId, webinarId } = ada;
    const ids = { registrationId, contactId, sessionId, webinarId };
    const handout = { ...ids, handoutId: randomUUID(), title: 'Slides' };
    await service.receive(HandoutDownloaded, fact({ ...handout, at: at() }));
    await service.receive(HandoutDownloaded, fact({ ...handout, at: at() }));
    await service.receive(ReplayWatched, fact({ ...ids, minutes: 12, at: at() }));
    await untilMembers(replay, contactId);
    expect(await membersOf(handouts)).toEqual([]);
    expect(await membersOf(long)).toEqual([]);
    await service.receive(HandoutDownloaded, fact({ ...handout, handoutId: randomUUID(), at: at() }));
    await service.receive(ReplayWatched, fact({ ...ids, minutes: 24, at: at() }));
    await untilMembers(handouts, contactId);
    await untilMembers(long, contactId);
    service.clock.advance(7 * DAY_MS);
    await untilMembers(replay);
    await untilMembers(long, contactId);
  });

  it('follows calls of both kinds by what came of them', async () => {
    const ruth = await team.joins('Ruth');
    const [ada, ben] = [await team.contact('Ada'), await team.contact('Ben')];
    const won = await segment(times('called', { count: 1, outcome: 'positive' }));
    const never = await segment(times('called', { count: 0 }, 'is'));
    await untilMembers(never, ada, ben);
    const recorded = await team.as(ruth, 'put', `/calls/${randomUUID()}`, {
      contactId: ada,
      outcome: 'positive',
    });
    expect(recorded.status).toBeLessThan(300);
    await untilMembers(won, ada);
    await untilMembers(never, ben);
    const task = { taskId: randomUUID(), contactId: ben, kind: 'call', stepKey: 'call', at: at() };
    await service.receive(TaskCompleted, fact({ ...task, outcome: 'positive' }));
    await untilMembers(won, ada, ben);
  });

  it('tells buyers of a rung and of a product from others', async () => {
    const session = new ASession();
    const [ada, ben] = [session.person('Ada'), session.person('Ben')];
    await service.receive(WebinarPublished, fact(session.published()));
    await service.receive(SessionScheduled, fact(session.scheduled()));
    await service.receive(RegistrationConfirmed, fact(confirmed(ada)));
    await service.receive(RegistrationConfirmed, fact(confirmed(ben)));
    const product = async (name: string, rung: string) => {
      const body = { name, rung, amountMinor: 9_900, currency: 'EUR' };
      return (await team.ask('post', '/products', body)).body.id as string;
    };
    const [vip, core] = [await product('Mentoring', 'vip'), await product('Course', 'core')];
    const offerOf = async (productId: string) =>
      (await team.ask('post', '/offers', offerTerms(session.webinarId, { productId }))).body.id as string;
    const ofRung = await segment(times('bought', { count: 1, rung: 'vip' }));
    const ofProduct = await segment(times('bought', { count: 1, productId: core }));
    const buy = async (offerId: string, registrationId: string) =>
      expect((await team.ask('post', '/orders', { offerId, registrationId })).status).toBe(201);
    await buy(await offerOf(vip), ada.registrationId);
    await buy(await offerOf(core), ben.registrationId);
    await untilMembers(ofRung, ada.contactId);
    await untilMembers(ofProduct, ben.contactId);
    expect((await membersOf(ofProduct))[0]!.reason).toBe('bought ("Course"): at least 1 time');
  });

  it('follows the conveyor: into a stage, stuck in it by a timer, and out by other stages', async () => {
    const session = new ASession();
    const ada = session.person('Ada');
    await service.receive(RegistrationConfirmed, fact(confirmed(ada)));
    const rule = (field: string, count: number) => ({
      kind: 'rule',
      rule: { combinator: 'and', rules: [times(field, { count })] },
    });
    const blank = { result: '', owner: 'marketing', gives: '', gets: '', script: '', overtakes: false };
    const drawn = (id: string | null, name: string, get: object, stuckDays: number | null) => ({
      ...blank,
      id,
      name,
      get,
      stuckDays,
    });
    const stages = [
      drawn(null, 'Registered', rule('registered', 1), 3),
      drawn(null, 'Came', rule('attended', 1), null),
    ];
    await team.put('/conveyor', { stages });
    const board = (await team.ask('get', '/conveyor')).body as {
      stages: { stageId: string; stage: { name: string } }[];
    };
    const [first, second] = board.stages.map(({ stageId }) => stageId) as [string, string];
    const inFirst = await segment({ field: 'conveyor-stage', operator: 'is', value: first });
    const inSecond = await segment({ field: 'conveyor-stage', operator: 'any-of', value: [second] });
    const stuck = await segment({ field: 'stuck', operator: 'is', value: 'yes' });
    await untilMembers(inFirst, ada.contactId);
    expect((await membersOf(inFirst))[0]!.reason).toBe('stage of the conveyor is "Registered"');
    expect(await membersOf(stuck)).toEqual([]);
    service.clock.advance(3 * DAY_MS);
    await untilMembers(stuck, ada.contactId);

    await service.receive(AttendanceSettled, fact(settled(ada, 'attended', 50)));
    await untilMembers(inSecond, ada.contactId);
    await untilMembers(inFirst);
    await untilMembers(stuck);

    // Without the second stage everybody is in the first one again.
    await team.put('/conveyor', { stages: [{ ...stages[0]!, id: first }] });
    await untilMembers(inSecond);
    await untilMembers(inFirst, ada.contactId);

    const asks = {
      kind: 'rule',
      rule: { combinator: 'and', rules: [{ field: 'stuck', operator: 'is', value: 'yes' }] },
    };
    const circle = await team.ask('put', '/conveyor', { stages: [drawn(null, 'Circle', asks, null)] });
    expect(circle).toMatchObject({ status: 422, body: { errors: [{ rule: 'noStages' }] } });
  });

  it('counts narrowed conditions in a preview as the members are', async () => {
    const [ada] = [await team.contact('Ada'), await team.contact('Ben')];
    await service.receive(PageSeen, fact({ contactId: ada, page: '/demo', at: at() }));
    const rule = {
      combinator: 'and',
      rules: [times('page-visited', { count: 1, days: 30, containing: 'demo' })],
    };
    const preview = () => team.ask('post', '/segments/preview', { rule });
    expect((await preview()).body).toMatchObject({ count: 1, exact: true, sample: [{ contactId: ada }] });
    await until(
      () =>
        service.inDatabase('select 1 from summarised_workspace where ready and workspace_id = $1', [
          team.workspaceId,
        ]),
      ({ length }) => length === 1,
    );
    expect((await preview()).body).toMatchObject({ count: 1, exact: true, sample: [{ contactId: ada }] });
    const wrong = { combinator: 'and', rules: [times('called', { count: 1, outcome: 'thrilled' })] };
    expect(await team.ask('post', '/segments/preview', { rule: wrong })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/rule/rules/0', message: 'this cannot be narrowed to such an outcome' }] },
    });
  });

  it('tells that somebody came in, once', async () => {
    const ada = await team.contact();
    const id = await segment(times('magnet-taken', { count: 1, days: 30 }));
    for (const title of ['One', 'Two'])
      await service.receive(
        MagnetDownloaded,
        fact({ contactId: ada, magnetId: randomUUID(), title, at: at() }),
      );
    await untilMembers(id, ada);
    await settledNotes();
    const entered = (await service.publishedEvents(SegmentEnteredV2)).filter(
      ({ data }) => data.segmentId === id,
    );
    expect(entered).toHaveLength(1);
  });
});
