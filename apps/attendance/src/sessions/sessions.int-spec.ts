import { OfferPublished, RegistrationCancelled, SessionMoved, WebinarPublished } from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { AttendanceModule } from '../attendance.module.js';
import { GivenRoom } from '../testing/a-room.js';

describe('what others tell the rooms', () => {
  let service: ServiceTestbed;
  beforeAll(async () => {
    service = await ServiceTestbed.start(AttendanceModule, 'attendance');
  });
  afterAll(() => service.stop());

  const consoleOf = async ({ sessionId }: GivenRoom) =>
    (
      await service
        .http()
        .get(`/api/v1/rooms/${sessionId}`)
        .set(await service.asMember())
    ).body;
  const moved = ({ sessionId, webinarId }: GivenRoom, startsAt: string, revision: number) => ({
    data: {
      sessionId,
      webinarId,
      startsAt,
      revision,
      previousStartsAt: '2026-03-02T11:00:00.000Z',
      durationMinutes: 45,
      timeZone: 'UTC',
    },
  });

  it('follows a moved session by its latest revision', async () => {
    const room = await new GivenRoom(service).schedule();
    await service.receive(SessionMoved, [
      moved(room, '2026-03-05T10:00:00.000Z', 2),
      moved(room, '2026-03-04T10:00:00.000Z', 1),
    ]);

    expect((await consoleOf(room)).session).toMatchObject({
      startsAt: '2026-03-05T10:00:00.000Z',
      durationMinutes: 45,
    });
  });

  it('shows edited titles, videos and prices', async () => {
    const room = await new GivenRoom(service).schedule();
    const { webinarId } = room;
    const offerId = await room.offer();
    const webinar = { webinarId, slug: 'sell', description: '', presenterName: 'Ada', presenterEmail: null };
    await service.receive(WebinarPublished, [
      { data: { ...webinar, title: 'Old', videoUrl: null } },
      { data: { ...webinar, title: 'New', videoUrl: 'https://youtu.be/abc' } },
    ]);
    const offer = { offerId, webinarId, title: 'T', description: 'D', currency: 'JPY' };
    await service.receive(OfferPublished, [
      { data: { ...offer, amountMinor: 1 } },
      { data: { ...offer, amountMinor: 5000 } },
    ]);

    expect(await consoleOf(room)).toMatchObject({
      session: { title: 'New', videoUrl: 'https://youtu.be/abc' },
      offers: [{ id: offerId, price: { amountMinor: 5_000, currency: 'JPY' } }],
    });
  });

  it('lets nobody in whose place was given back, and does not settle them', async () => {
    const room = await new GivenRoom(service).schedule();
    const [ada] = await room.register('Ada', 'Bob');
    const { sessionId, webinarId } = room;
    const { registrationId, contactId } = ada!;
    await service.receive(RegistrationCancelled, [
      { data: { registrationId, contactId, sessionId, webinarId } },
    ]);

    expect((await service.http().get(`/api/v1/public/rooms/${ada!.token}`)).status).toBe(404);
    await room.act('start');
    expect((await room.act('end')).body.attendance.registered).toBe(1);
  });

  it('does not start a cancelled session', async () => {
    const room = await new GivenRoom(service).schedule();
    await service.inDatabase('update session set cancelled = true where id = $1', [room.sessionId]);

    const { status, body } = await room.act('start');

    expect([status, body.code]).toEqual([409, 'session-cancelled']);
  });

  it('takes the same fact twice without harm', async () => {
    const room = await new GivenRoom(service).schedule();
    await room.schedule();

    expect((await consoleOf(room)).session.status).toBe('waiting');
  });
});
