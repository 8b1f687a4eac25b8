import { randomUUID } from 'node:crypto';
import { RegistrationCancelled } from '@funnelcast/contracts';
import { SignedLinks } from '@funnelcast/service-kit';
import { ServiceTestbed } from '@funnelcast/testing';
import { AttendanceModule } from '../attendance.module.js';
import { GivenRoom } from '../testing/a-room.js';

describe('the walls of a room', () => {
  let service: ServiceTestbed;
  let room: GivenRoom;
  let pollId: string;
  let offerId: string;
  beforeAll(async () => {
    service = await ServiceTestbed.start(AttendanceModule, 'attendance');
    room = await new GivenRoom(service).schedule();
    await room.act('start');
    pollId = (await room.openPoll()).id;
    offerId = await room.offer();
  });
  afterAll(() => service.stop());

  const acts = (): [path: string, body?: object][] => [
    ['start'],
    ['end'],
    ['polls', { question: 'Q', options: ['a', 'b'] }],
    [`polls/${pollId}/open`],
    [`polls/${pollId}/close`],
    ['offer', { offerId }],
    ['chat', { text: 'hello' }],
    [`questions/${randomUUID()}/answered`],
  ];
  const post = (path: string, body: object | undefined, headers: Record<string, string>) =>
    service
      .http()
      .post(`/api/v1/rooms/${room.sessionId}/${path}`)
      .set(headers)
      .send(body ?? {});
  const get = (path: string, headers: Record<string, string> = {}) =>
    service.http().get(`/api/v1/rooms/${room.sessionId}${path}`).set(headers);

  it('shows nothing of it to another workspace, and lets it change nothing', async () => {
    const stranger = await service.asMember({ workspaceId: randomUUID() });

    for (const [path, body] of acts())
      expect([path, (await post(path, body, stranger)).status]).toEqual([path, 404]);
    expect((await get('', stranger)).status).toBe(404);
    expect((await get('/attendees', stranger)).status).toBe(404);
    const { body } = await get('', await service.asMember());
    expect(body).toMatchObject({
      session: { status: 'live' },
      polls: [{ status: 'open' }],
      chat: [],
      pushedOfferId: null,
    });
  });

  it('lets sales look and not act, and asks everybody else to sign in', async () => {
    const sales = await service.asMember({ role: 'sales' });

    for (const [path, body] of acts())
      expect([path, (await post(path, body, sales)).status]).toEqual([path, 403]);
    for (const [path, body] of acts())
      expect([path, (await post(path, body, {})).status]).toEqual([path, 401]);
    expect((await get('', sales)).status).toBe(200);
    expect((await get('')).status).toBe(401);
  });

  it('answers a wrong or foreign join link with a friendly page and a problem', async () => {
    const offerToken = service.get(SignedLinks).issue('offer', randomUUID());
    for (const token of ['nonsense', offerToken]) {
      const page = await service.http().get(`/join/${token}`);
      expect([page.status, page.type]).toEqual([404, 'text/html']);
      expect(page.text).toContain('This link opens no room');
      const { body, status } = await service.http().get(`/api/v1/public/rooms/${token}`);
      expect([status, body.code]).toEqual([404, 'place-not-found']);
    }
  });

  it('leads whoever gave a place back to the page that says so, and opens no room', async () => {
    const [ada] = await room.register('Ada');
    const { registrationId, contactId, token } = ada!;
    const { sessionId, webinarId } = room;
    await service.receive(RegistrationCancelled, [
      { data: { registrationId, contactId, sessionId, webinarId } },
    ]);

    const page = await service.http().get(`/join/${token}`);

    expect([page.status, page.headers.location]).toEqual([302, `/registered/${token}`]);
    await service.http().get(`/api/v1/public/rooms/${token}`).expect(404);
  });

  it('opens the page of a genuine link, and keeps the key out of search engines and Referer headers', async () => {
    const [ada] = await room.register('Ada');

    const page = await service.http().get(`/join/${ada!.token}`);

    expect(page.status).toBe(200);
    expect(page.text).toContain('<title>Sell without selling</title>');
    expect(page.text).toContain(`{"page":"room","token":"${ada!.token}","room":{`);
    expect(page.text).toContain('noindex');
    expect(page.text).toContain('no-referrer');
  });
});
