import { randomUUID } from 'node:crypto';
import { RegistrationConfirmed } from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { ASession, confirmed } from '../testing/a-session.js';
import { HotListExport } from './hot-list-export.query.js';

describe(HotListExport, () => {
  let service: ServiceTestbed;
  beforeAll(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers');
  });
  afterAll(() => service.stop());

  const download = async (query: object, member = {}) =>
    service
      .http()
      .get('/api/v1/hot-list.csv')
      .query(query)
      .set(await service.asMember({ role: 'sales', ...member }));

  it('comes as a file, in which a name stays a name', async () => {
    const session = new ASession();
    const eve = { ...session.person('Eve'), name: '=HYPERLINK("http://evil.example","Click")' };
    await service.receive(RegistrationConfirmed, [{ data: confirmed(eve) }]);

    const { text, headers } = await download({ sessionId: session.sessionId });

    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe(`attachment; filename="hot-list-${session.sessionId}.csv"`);
    expect(text).toContain(`"'=HYPERLINK(""http://evil.example"",""Click"")",eve@example.org,0,`);
  });

  it('holds everybody once, also when the list is longer than one read', async () => {
    const session = new ASession();
    const people = Array.from({ length: 2_500 }, (_, index) => session.person(`Person ${index}`));
    await service.receive(
      RegistrationConfirmed,
      people.map((person) => ({ data: confirmed(person) })),
    );

    const { text } = await download({ sessionId: session.sessionId });

    const rows = text.trimEnd().split('\n').slice(1);
    expect(new Set(rows.map((row) => row.split(',')[1])).size).toBe(2_500);
    expect(rows).toHaveLength(2_500);
  });

  it('takes the filters of the list', async () => {
    const session = new ASession();
    const people = ['Ada', 'Bo'].map((name) => session.person(name));
    await service.receive(
      RegistrationConfirmed,
      people.map((person) => ({ data: confirmed(person) })),
    );

    const { text } = await download({ sessionId: session.sessionId, q: 'bo' });

    expect(text).toContain('Bo,');
    expect(text).not.toContain('Ada,');
  });

  it('holds only those who were chosen, the hottest first', async () => {
    const session = new ASession();
    const people = ['Ada', 'Bo', 'Cy'].map((name) => session.person(name));
    await service.receive(
      RegistrationConfirmed,
      people.map((person) => ({ data: confirmed(person) })),
    );
    const choose = async (body: object, member = {}) =>
      service
        .http()
        .post('/api/v1/hot-list.csv')
        .set(await service.asMember({ role: 'sales', ...member }))
        .send({ sessionId: session.sessionId, ...body });
    const registrationIds = people.slice(0, 2).map(({ registrationId }) => registrationId);

    const { text, headers, status } = await choose({ registrationIds, language: 'ru' });

    expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(text).toMatch(/^\ufeffИмя,/);
    expect(text.trimEnd().split('\n')).toHaveLength(3);
    expect(text).not.toContain('Cy,');
    const nothing = {
      segment: null,
      minScore: null,
      stage: null,
      cell: null,
      phase: null,
      q: null,
      owner: null,
    };
    expect((await choose({ registrationIds, ...nothing })).text.trimEnd().split('\n')).toHaveLength(3);
    const stranger = await choose({ registrationIds }, { workspaceId: randomUUID() });
    expect([stranger.status, stranger.body.code]).toEqual([404, 'session-not-found']);
    const tooMany = Array.from({ length: 501 }, () => randomUUID());
    for (const wrong of [[], tooMany, ['x']])
      expect((await choose({ registrationIds: wrong })).body).toMatchObject({
        status: 422,
        errors: [{ pointer: expect.stringContaining('/registrationIds') }],
      });
  });

  it('gives no file to other workspaces', async () => {
    const session = new ASession();
    await service.receive(RegistrationConfirmed, [{ data: confirmed(session.person('Ada')) }]);

    const { body, status } = await download({ sessionId: session.sessionId }, { workspaceId: randomUUID() });

    expect([status, body.code]).toEqual([404, 'session-not-found']);
  });
});
