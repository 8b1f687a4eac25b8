import { randomUUID } from 'node:crypto';
import { RegistrationConfirmed } from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { ASalesTeam, type SalesPerson } from '../testing/a-sales-team.js';
import { ASession, confirmed } from '../testing/a-session.js';
import { until } from '../testing/until.js';
import { HotListSignals } from './hot-list-signals.js';
import { HotList } from './hot-list.query.js';

describe(HotList, () => {
  let service: ServiceTestbed;
  let team: ASalesTeam;
  let session: ASession;
  let [sam, tea]: SalesPerson[] = [];
  let ada: string;

  beforeAll(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers');
    team = new ASalesTeam(service);
    session = new ASession();
    const contacts = {
      Ada: await team.contact('Ada'),
      Ben: await team.contact('Ben'),
      Cy: await team.contact('Cy'),
    };
    ada = contacts.Ada;
    await service.receive(
      RegistrationConfirmed,
      Object.entries(contacts).map(([name, contactId]) => ({
        workspaceId: team.workspaceId,
        data: confirmed(session.person(name, contactId)),
      })),
    );
    sam = await team.joins('Sam');
    await team.ready(contacts.Ada);
    await team.offer(contacts.Ada);
    await team.accept(sam, contacts.Ada);
    tea = await team.joins('Tea');
    // It is her turn: Sam was asked before.
    await team.ready(contacts.Ben);
    await team.offer(contacts.Ben);
  });
  afterAll(() => service.stop());

  const list = async (query: object, who: SalesPerson = sam!) =>
    (await team.as(who, 'get', `/hot-list?${asked(query)}`)).body.items as {
      name: string;
      owner: { name: string; state: string } | null;
    }[];
  const asked = (query: object) => new URLSearchParams({ sessionId: session.sessionId, ...query }).toString();
  const names = async (query: object, who?: SalesPerson) =>
    (await list(query, who)).map(({ name }) => name).toSorted();

  it('tells who of sales has each of them, and who is only asked', async () => {
    const owners = Object.fromEntries((await list({})).map(({ name, owner }) => [name, owner]));

    expect(owners).toEqual({
      Ada: { memberId: sam!.memberId, name: 'Sam', state: 'accepted' },
      Ben: { memberId: tea!.memberId, name: 'Tea', state: 'offered' },
      Cy: null,
    });
  });

  it('shows everybody their own people, those of a colleague, and those of nobody', async () => {
    expect(await names({ owner: 'me' })).toEqual(['Ada']);
    expect(await names({ owner: 'me' }, tea)).toEqual(['Ben']);
    expect(await names({ owner: tea!.memberId })).toEqual(['Ben']);
    expect(await names({ owner: 'nobody' })).toEqual(['Cy']);
    expect(await names({ owner: '' })).toEqual(['Ada', 'Ben', 'Cy']);
    expect(await names({ owner: randomUUID() })).toEqual([]);
    expect(await names({ owner: 'me', q: 'ben' })).toEqual([]);
    expect((await team.as(sam!, 'get', `/hot-list?${asked({ owner: 'sam' })}`)).status).toBe(422);
  });

  it('brings the owners into the file, of one’s own people alone where that is asked', async () => {
    const { text } = await team.as(sam!, 'get', `/hot-list.csv?${asked({ owner: 'me' })}`);

    const [header, ...rows] = text.trim().split('\n');
    expect(header).toMatch(/,owner,ownerState,lastCall,lastCallAt,lastCallBy,callsDeclined$/);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatch(/^Ada,.*,Sam,accepted,,,,no$/);
  });

  it('keeps “mine” in a shared view as a word, so that each reader has their own', async () => {
    const view = { name: 'Mine', shared: true, filter: { owner: 'me' } };

    expect((await team.as(sam!, 'post', '/hot-list-views', view)).status).toBe(201);
    const { body } = await team.as(tea!, 'get', '/hot-list-views');

    expect(body.items).toMatchObject([{ name: 'Mine', filter: { owner: 'me' }, mine: false }]);
  });

  it('tells what came of the last call, and begins with it when it was a no', async () => {
    const call = { contactId: ada, outcome: 'negative' };
    await team.as(sam!, 'put', `/calls/${randomUUID()}`, call);

    const { body } = await team.as(sam!, 'get', `/hot-list?${asked({ owner: 'me' })}`);
    const at = service.clock.now().toISOString();
    expect(body.items).toMatchObject([
      { lastCall: { outcome: 'negative', at, memberName: 'Sam' }, best: { code: 'said-no', detail: at } },
    ]);
  });

  it('tells open lists when somebody gets another owner', async () => {
    let moves = 0;
    const stop = service.get(HotListSignals).watch(session.sessionId, () => (moves += 1));
    const reassigned = await team.ask('post', '/lead-reassignments', {
      fromMemberId: sam!.memberId,
      toMemberIds: [tea!.memberId],
    });

    expect(reassigned.body).toEqual({ people: 1 });
    await until(
      async () => moves,
      (count) => count > 0,
    );
    stop();
    expect(await team.lead(ada)).toMatchObject({ memberName: 'Tea' });
    expect(await names({ owner: 'me' }, tea)).toEqual(['Ada', 'Ben']);
  });
});
