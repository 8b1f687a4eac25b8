import { randomUUID } from 'node:crypto';
import { SessionCancelled } from '@funnelcast/contracts';
import { SignedLinks } from '@funnelcast/service-kit';
import { ServiceTestbed } from '@funnelcast/testing';
import { AttendanceModule } from '../attendance.module.js';
import { GivenRoom } from '../testing/a-room.js';
import { consoleUrl, liveUrl, RoomClient } from '../testing/room-client.js';
import { RoomGateway } from './room-gateway.js';

describe(RoomGateway, () => {
  let service: ServiceTestbed;
  let origin: string;
  beforeAll(async () => {
    service = await ServiceTestbed.start(AttendanceModule, 'attendance');
    origin = await service.listen();
  });
  afterAll(() => service.stop());

  describe('at the door', () => {
    it.each(['', 'nonsense', 'A'.repeat(43)])(
      'refuses the forged token "%s" before the upgrade',
      async (token) => {
        expect(await RoomClient.refusal(liveUrl(origin, token))).toEqual([401, 'link-not-valid']);
      },
    );

    it('refuses a link that was issued for something else', async () => {
      const token = service.get(SignedLinks).issue('offer', randomUUID());

      expect(await RoomClient.refusal(liveUrl(origin, token))).toEqual([401, 'link-not-valid']);
    });

    it('closes with 4404 when the link is genuine but its place is not known, with 4410 when its session is cancelled', async () => {
      const unknown = await RoomClient.open(
        liveUrl(origin, service.get(SignedLinks).issue('join', randomUUID())),
      );
      expect(await unknown.closed).toBe(4404);

      const room = await new GivenRoom(service).schedule();
      const [ada] = await room.register('Ada');
      const { sessionId, webinarId } = room;
      await service.receive(SessionCancelled, [{ data: { sessionId, webinarId, revision: 1 } }]);
      const cancelled = await RoomClient.open(liveUrl(origin, ada!.token));
      expect(await cancelled.closed).toBe(4410);
    });

    it('answers 404 for paths that are no room', async () => {
      expect(await RoomClient.refusal(`${origin.replace('http', 'ws')}/api/v1/rooms/elsewhere`)).toEqual([
        404,
        'not-found',
      ]);
      expect(await RoomClient.refusal(`${origin.replace('http', 'ws')}/%`)).toEqual([404, 'not-found']);
    });

    it('opens the console to owners and presenters of the workspace only', async () => {
      const { sessionId } = await new GivenRoom(service).schedule();
      const url = consoleUrl(origin, sessionId);
      const foreign = { workspaceId: randomUUID() };

      expect(await RoomClient.refusal(url)).toEqual([401, 'sign-in-required']);
      expect(await RoomClient.refusal(url, { authorization: 'Bearer forged' })).toEqual([
        401,
        'sign-in-required',
      ]);
      expect(await RoomClient.refusal(url, await service.asMember({ role: 'sales' }))).toEqual([
        403,
        'role-not-allowed',
      ]);
      expect(await RoomClient.refusal(url, await service.asMember(foreign))).toEqual([
        404,
        'session-not-found',
      ]);
      const { authorization } = await service.asMember();
      const cookie = { cookie: `funnelcast_access=${authorization.slice(7)}` };
      expect(await RoomClient.refusal(url, { ...cookie, origin: 'https://evil.example' })).toEqual([
        403,
        'foreign-origin',
      ]);

      const presenter = await RoomClient.open(url, await service.asMember({ role: 'presenter' }));
      expect((await presenter.hear('snapshot')).room!.session.status).toBe('waiting');
      await presenter.leave();
    });
  });

  it('shows the waiting room with what a countdown needs, and the video only once it is live', async () => {
    const room = await new GivenRoom(service).schedule();
    const [ada] = await room.register('Ada');
    const client = await RoomClient.open(liveUrl(origin, ada!.token));

    const { room: waiting } = await client.hear('snapshot');
    expect(waiting).toMatchObject({
      now: service.clock.now().toISOString(),
      me: { name: 'Ada' },
      session: { status: 'waiting', startsAt: expect.any(String), videoUrl: null },
    });

    await room.act('start');
    const now = service.clock.now().toISOString();
    expect(await client.hear('session-started')).toMatchObject({ at: now, videoUrl: '/sample.mp4' });
    const { body } = await service.http().get(`/api/v1/public/rooms/${ada!.token}`);
    expect(body.session).toMatchObject({ status: 'live', videoUrl: '/sample.mp4' });

    await room.act('end');
    await client.hear('session-ended');
    await client.leave();
  });

  it('refuses what it cannot read, says why, and stays open', async () => {
    const room = await new GivenRoom(service).schedule();
    const [ada] = await room.register('Ada');
    const client = await RoomClient.join(origin, ada!.token);

    const codeOf = async (message: string | Buffer) => {
      client.heard.length = 0;
      client.say(message);
      return (await client.hear('refused')).code;
    };
    expect(await codeOf('{')).toBe('malformed-message');
    expect(await codeOf('[]')).toBe('malformed-message');
    expect(await codeOf('null')).toBe('malformed-message');
    expect(await codeOf(Buffer.from([0, 1, 2]))).toBe('malformed-message');
    expect(await codeOf('{"type":"dance"}')).toBe('unknown-message');
    expect(await codeOf('{"type":"__proto__"}')).toBe('unknown-message');
    expect(await codeOf('{"type":"vote","pollId":"1","optionId":{}}')).toBe('invalid-message');
    expect(await codeOf(JSON.stringify({ type: 'chat', text: ' ' }))).toBe('invalid-text');
    expect(await codeOf(JSON.stringify({ type: 'chat', text: 'a\u0007b' }))).toBe('invalid-text');
    expect(await codeOf(JSON.stringify({ type: 'ask', text: 'x'.repeat(501) }))).toBe('invalid-text');
    expect((await client.ask({ type: 'chat', text: 'still here' })).type).toBe('ack');
    await client.leave();
  });

  it('hangs up on oversized messages and on floods', async () => {
    const room = await new GivenRoom(service).schedule();
    const [ada, bob] = await room.register('Ada', 'Bob');

    const oversized = await RoomClient.join(origin, ada!.token);
    oversized.say(JSON.stringify({ type: 'chat', text: 'x'.repeat(5000) }));
    expect(await oversized.closed).toBe(1009);

    const flood = await RoomClient.join(origin, bob!.token);
    for (let n = 0; n < 30; n += 1) flood.say('{"type":"heartbeat"}');
    expect((await flood.hear('refused')).code).toBe('too-many-messages');
    for (let n = 0; n < 150; n += 1) flood.say('{"type":"heartbeat"}');
    expect(await flood.closed).toBe(1008);
  });

  it('lets one person open twenty tabs and no more', async () => {
    const room = await new GivenRoom(service).schedule();
    const [ada] = await room.register('Ada');
    const tabs = await Promise.all(Array.from({ length: 20 }, () => RoomClient.join(origin, ada!.token)));

    const tooMany = await RoomClient.open(liveUrl(origin, ada!.token));

    expect(await tooMany.closed).toBe(4429);
    await Promise.all(tabs.map((tab) => tab.leave()));
  });

  it('lets people talk: chat to everybody, questions to the presenter alone, the host marked', async () => {
    const room = await new GivenRoom(service).schedule();
    const [ada, bob] = await room.register('Ada', '<b>Bob</b>');
    const a = await RoomClient.join(origin, ada!.token);
    const b = await RoomClient.join(origin, bob!.token);
    const presenter = await RoomClient.open(consoleUrl(origin, room.sessionId), await service.asMember());
    await presenter.hear('snapshot');

    await b.ask({ type: 'chat', text: '<script>alert(1)</script>' });
    expect((await a.hear('chat')).message).toMatchObject({
      name: '<b>Bob</b>',
      text: '<script>alert(1)</script>',
      role: 'attendee',
    });
    await room.act('chat', { text: 'Welcome!' });
    await a.hear(({ message }) => message?.role === 'host' && message.name === 'Olga Owner');

    await a.ask({ type: 'ask', text: 'How much?' });
    const { question } = await presenter.hear('question');
    expect(question).toMatchObject({ name: 'Ada', text: 'How much?', answered: false });
    await room.act(`questions/${question!.id}/answered`);
    expect((await presenter.hear('question-answered')).questionId).toBe(question!.id);
    expect(b.heard.some(({ type }) => type === 'question')).toBe(false);

    const snapshot = await RoomClient.join(origin, ada!.token);
    expect(snapshot.heard[0]!.room!.chat.map(({ text }) => text)).toEqual([
      '<script>alert(1)</script>',
      'Welcome!',
    ]);
    await Promise.all([a, b, presenter, snapshot].map((client) => client.leave()));
  });

  it('pushes the offer to each with their own link', async () => {
    const room = await new GivenRoom(service).schedule();
    const offerId = await room.offer();
    const [ada, bob] = await room.register('Ada', 'Bob');
    const clients = await Promise.all([ada!, bob!].map(({ token }) => RoomClient.join(origin, token)));

    expect((await room.act('offer', { offerId })).body.code).toBe('session-not-live');
    await room.act('start');
    expect((await room.act('offer', { offerId })).body.pushedOfferId).toBe(offerId);
    const offers = await Promise.all(
      clients.map(async (client) => (await client.hear('offer-pushed')).offer!),
    );

    expect(offers[0]).toMatchObject({
      id: offerId,
      title: 'The course',
      price: { amountMinor: 49_000, currency: 'EUR' },
    });
    const links = service.get(SignedLinks);
    const whose = ({ url }: { url: string }) =>
      links.read('offer', new URL(url, 'http://localhost').pathname.split('/').at(-1));
    expect(offers.map(whose)).toEqual([ada!.registrationId, bob!.registrationId]);
    expect((await clients[0]!.ask({ type: 'offer-opened', offerId })).type).toBe('ack');
    expect((await clients[0]!.ask({ type: 'offer-opened', offerId: randomUUID() })).code).toBe(
      'offer-not-found',
    );
    const { body } = await service
      .http()
      .get(`/api/v1/rooms/${room.sessionId}`)
      .set(await service.asMember());
    expect(body).toMatchObject({
      offerOpenings: 1,
      present: 2,
      offers: [{ id: offerId, price: { amountMinor: 49_000, currency: 'EUR' } }],
    });
    await Promise.all(clients.map((client) => client.leave()));
  });
});
