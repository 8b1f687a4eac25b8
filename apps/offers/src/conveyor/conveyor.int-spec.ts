import { randomUUID } from 'node:crypto';
import {
  AttendanceSettled,
  AttendeeJoined,
  CodeWordAccepted,
  LeadAdvanced,
  PollAnswered,
  RegistrationConfirmed,
  SessionScheduled,
  WebinarPublished,
} from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { ASession, answered, confirmed, minute, settled } from '../testing/a-session.js';
import { offerTerms } from '../testing/offer-terms.js';
import { ASalesTeam } from '../testing/a-sales-team.js';
import { until } from '../testing/until.js';
import { KeepConveyor } from './keep-conveyor.job.js';

const DAY_MS = 86_400_000;

interface Stage {
  id: string | null;
  name: string;
  get: object;
}
interface Board {
  started: boolean;
  counting: boolean;
  stages: { stageId: string; stage: Stage; people: number; stuck: number; reached: number }[];
  proposal: Stage[];
}

describe(KeepConveyor, () => {
  let service: ServiceTestbed;
  let team: ASalesTeam;

  beforeAll(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers');
  });
  afterAll(() => service.stop());
  beforeEach(() => {
    team = new ASalesTeam(service);
  });

  const board = async () => (await team.ask('get', '/conveyor')).body as Board;
  const counted = () => until(board, ({ counting }) => !counting);
  const start = async (change: (stages: Stage[]) => Stage[] = (stages) => stages) => {
    await team.put('/conveyor', { stages: change((await board()).proposal) });
    return counted();
  };
  const placeOf = async (contactId: string) => {
    const { body } = await team.ask('get', `/conveyor/contacts/${contactId}`);
    return (body.stages as { name: string; passed: boolean }[]).filter(({ passed }) => passed).at(-1)?.name;
  };
  /** As the tables say, which the loop keeps. */
  const standsIn = (contactId: string, name: string) =>
    until(
      async () => {
        const rows = await service.inDatabase<{ name: string }>(
          'select s.name from conveyor_place p join conveyor_stage s on s.id = p.stage_id where p.contact_id = $1',
          [contactId],
        );
        return rows[0]?.name;
      },
      (found) => found === name,
    );
  const told = async () =>
    (await service.publishedEvents(LeadAdvanced))
      .filter(({ workspaceId }) => workspaceId === team.workspaceId)
      .map(({ data }) => data);
  const idOf = ({ stages }: Board, name: string) => stages.find(({ stage }) => stage.name === name)!.stageId;

  it('proposes stages in the language of whoever asks', async () => {
    const member = await service.asMember({ workspaceId: team.workspaceId, role: 'owner' });
    const asked = service
      .http()
      .get('/api/v1/conveyor')
      .set(member)
      .set('accept-language', 'ru-RU, en;q=0.8');
    const names = ({ proposal }: Board) => proposal.map(({ name }) => name);

    expect(names((await asked).body as Board)).toContain('Встреча');
    expect(names(await board())).toContain('Meeting');
  });

  it('proposes stages, and puts everybody where they are without telling it', async () => {
    const ada = await team.contact();
    expect(await board()).toMatchObject({ started: false, stages: [] });

    const { stages } = await start();

    expect(stages.map(({ stage }) => stage.name)).toEqual([
      'Contact',
      'Registered',
      'Attended',
      'Qualified',
      'Meeting',
      'Bought',
      'Next rung',
    ]);
    await standsIn(ada, 'Contact');
    expect((await board()).stages[0]).toMatchObject({ people: 1, reached: 1, stuck: 0 });
    expect(await told()).toEqual([]);
  });

  it('moves people on when the get is there, and only then', async () => {
    const started = await start();
    const session = new ASession();
    const ada = { ...session.person('Ada'), contactId: await team.contact() };
    const { workspaceId } = team;
    await standsIn(ada.contactId, 'Contact');
    const registered = { workspaceId, data: confirmed(ada) };
    await service.receive(RegistrationConfirmed, [registered]);
    await standsIn(ada.contactId, 'Registered');
    // Answered without having been settled as attended: nobody jumps over a missing get.
    await service.receive(PollAnswered, [{ workspaceId, data: answered(ada, 'Budget?', 'Yes') }]);
    await service.receive(AttendeeJoined, [
      { workspaceId, data: { ...registered.data, joinedAt: minute(1) } },
    ]);
    expect(await placeOf(ada.contactId)).toBe('Registered');
    await service.receive(AttendanceSettled, [{ workspaceId, data: settled(ada, 'attended', 50) }]);
    await standsIn(ada.contactId, 'Qualified');

    const meeting = idOf(started, 'Meeting');
    const record = (stageId: string, who: object = { role: 'sales', name: 'Sam' }) =>
      team.ask('put', `/conveyor/contacts/${ada.contactId}/stages/${stageId}`, { note: 'At noon' }, who);
    expect((await record(idOf(started, 'Bought'))).body).toMatchObject({
      status: 409,
      code: 'get-not-by-hand',
    });
    expect((await record(meeting, { role: 'presenter' })).status).toBe(403);
    const recorded = await record(meeting);
    expect(recorded.body.stages[4]).toMatchObject({
      received: true,
      passed: true,
      recordedBy: 'Sam',
      note: 'At noon',
    });
    await standsIn(ada.contactId, 'Meeting');
    await team.ask('delete', `/conveyor/contacts/${ada.contactId}/stages/${meeting}`);
    await standsIn(ada.contactId, 'Qualified');

    const stages = (await told()).map(({ stage }) => stage);
    expect(stages).toEqual(['Contact', 'Registered', 'Qualified', 'Meeting']);
    expect((await board()).stages.map(({ reached }) => reached)).toEqual([1, 1, 1, 1, 0, 0, 0]);
  });

  it('takes somebody who leaves it altogether out of the segments that ask for their stage', async () => {
    const { stages } = await start(([first]) => [{ ...first!, name: 'Agreed', get: { kind: 'by-hand' } }]);
    const { stageId } = stages[0]!;
    const ada = await team.contact();
    const asked = { field: 'conveyor-stage', operator: 'is', value: stageId };
    const rule = { combinator: 'and', rules: [asked] };
    const made = await team.ask('post', '/segments', { name: 'Agreed with', rule });
    expect(made.status).toBe(201);
    const members = (count: number) =>
      until(
        async () => (await team.ask('get', `/segments/${made.body.id}/members`)).body.items as unknown[],
        (items) => items.length === count,
      );
    const path = `/conveyor/contacts/${ada}/stages/${stageId}`;
    expect((await team.ask('put', path, {})).status).toBe(200);
    await members(1);

    await team.ask('delete', path);
    await members(0);
  });

  it('lets whoever bought overtake what they were never asked for', async () => {
    await start();
    const ada = await team.contact();
    const session = new ASession();
    const person = { ...session.person('Ada'), contactId: ada };
    const { workspaceId } = team;
    await service.receive(RegistrationConfirmed, [{ workspaceId, data: confirmed(person) }]);
    await standsIn(ada, 'Registered');
    await service.receive(WebinarPublished, [{ workspaceId, data: session.published() }]);
    await service.receive(SessionScheduled, [{ workspaceId, data: session.scheduled() }]);
    const offer = await team.ask('post', '/offers', offerTerms(session.webinarId));
    const order = { offerId: offer.body.id as string, registrationId: person.registrationId };
    expect((await team.ask('post', '/orders', order)).status).toBe(201);
    await standsIn(ada, 'Bought');
  });

  it('believes a code word that proves the recording was watched', async () => {
    const codeWord = { kind: 'code-word', word: 'Falcon' };
    await start((stages) => [stages[0]!, { ...stages[4]!, name: 'Watched', get: codeWord }]);
    const ada = await team.contact();
    const say = (word: string) =>
      service.receive(CodeWordAccepted, [
        {
          workspaceId: team.workspaceId,
          data: { contactId: ada, codeWord: word, magnetId: null, acceptedAt: minute(1) },
        },
      ]);
    await say('Sparrow');
    await standsIn(ada, 'Contact');
    await say('FALCON');
    await standsIn(ada, 'Watched');
  });

  it('shows who is stuck, with those who have been there longest first', async () => {
    const { stages } = await start();
    const [ada, ben] = [await team.contact('Ada'), await team.contact('Ben')];
    await standsIn(ben, 'Contact');
    await service.inDatabase('update conveyor_place set since = $2 where contact_id = $1', [
      ada,
      new Date(service.clock.now().getTime() - 15 * DAY_MS),
    ]);
    const peopleIn = async (query = '', who = {}) =>
      (await team.ask('get', `/conveyor/stages/${stages[0]!.stageId}/people${query}`, undefined, who)).body;

    expect((await board()).stages[0]).toMatchObject({ people: 2, stuck: 1 });
    expect((await peopleIn()).items).toMatchObject([
      { name: 'Ada', stuck: true },
      { name: 'Ben', stuck: false },
    ]);
    expect((await peopleIn('?stuck=true')).items).toHaveLength(1);
    expect((await peopleIn('', { workspaceId: randomUUID() })).code).toBe('stage-not-found');
  });

  it('keeps people and since when, while stages around them change', async () => {
    const { stages } = await start();
    const ada = await team.contact();
    await standsIn(ada, 'Contact');
    const since = () => service.inDatabase('select since from conveyor_place where contact_id = $1', [ada]);
    const before = await since();
    service.clock.advance(DAY_MS);
    await team.put('/conveyor', { stages: [stages[0]!.stage, stages[5]!.stage] });
    await counted();

    expect(await since()).toEqual(before);
    expect((await board()).stages).toHaveLength(2);
  });

  it('says what is wrong with each stage beside its field', async () => {
    const { proposal } = await board();
    const [first] = proposal;
    const days = {
      kind: 'rule',
      rule: {
        combinator: 'and',
        rules: [{ field: 'bought', operator: 'at-least', value: { count: 1, days: 3 } }],
      },
    };
    const answer = await team.ask('put', '/conveyor', {
      stages: [first, { ...first, get: { kind: 'wish' } }, { ...first, name: 'Third', get: days }],
    });

    expect(answer.body).toMatchObject({ status: 422, code: 'conveyor-not-understood' });
    expect((answer.body.errors as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual([
      '/stages/1/get/kind',
      '/stages/2/get/rule',
      '/stages/1/name',
    ]);
    const sales = { role: 'sales' };
    expect((await team.ask('put', '/conveyor', { stages: proposal }, sales)).status).toBe(403);
  });
});
