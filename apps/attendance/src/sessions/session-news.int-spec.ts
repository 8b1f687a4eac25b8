import {
  AttendanceSettled,
  AttendeeLeft,
  SessionCancelled,
  SessionEnded,
  SessionMoved,
  WebinarPublished,
} from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { AttendanceModule } from '../attendance.module.js';
import { EndForgottenSessions } from '../rooms/end-forgotten-sessions.use-case.js';
import { GivenRoom } from '../testing/a-room.js';
import { eventually } from '../testing/eventually.js';
import { consoleUrl, type Heard, liveUrl, RoomClient } from '../testing/room-client.js';
import { startSecondCopy } from '../testing/second-copy.js';

describe('what open rooms hear of their session', () => {
  let service: ServiceTestbed;
  let origin: string;
  let room: GivenRoom;
  beforeAll(async () => {
    service = await ServiceTestbed.start(AttendanceModule, 'attendance');
    origin = await service.listen();
  });
  beforeEach(async () => {
    room = await new GivenRoom(service).schedule();
  });
  afterAll(() => service.stop());

  const openConsole = async () => {
    const client = await RoomClient.open(consoleUrl(origin, room.sessionId), await service.asMember());
    await client.hear('snapshot');
    return client;
  };
  const move = (startsAt: string, revision: number) =>
    service.receive(SessionMoved, [
      {
        data: {
          sessionId: room.sessionId,
          webinarId: room.webinarId,
          startsAt,
          revision,
          previousStartsAt: '2026-03-02T11:00:00.000Z',
          durationMinutes: 45,
          timeZone: 'UTC',
        },
      },
    ]);
  const edit = (title: string) =>
    service.receive(WebinarPublished, [
      {
        data: {
          webinarId: room.webinarId,
          slug: 'sell',
          title,
          description: '',
          presenterName: 'Ada',
          presenterEmail: null,
          videoUrl: 'https://youtu.be/abc',
        },
      },
    ]);
  const cancel = () => {
    const { sessionId, webinarId } = room;
    return service.receive(SessionCancelled, [{ data: { sessionId, webinarId, revision: 1 } }]);
  };
  const isCancelled = ({ type, session }: Heard) => type === 'session-changed' && session!.cancelled;

  it('shows a new time to attendees and consoles, in every copy of the service', async () => {
    const copy = await startSecondCopy(service);
    const [ada, bob] = await room.register('Ada', 'Bob');
    const clients = [
      await RoomClient.join(origin, ada!.token),
      await RoomClient.join(copy.origin, bob!.token),
      await openConsole(),
    ];

    await move('2026-03-05T10:00:00.000Z', 1);

    for (const client of clients) {
      const { session } = await client.hear('session-changed');
      expect(session).toMatchObject({ startsAt: '2026-03-05T10:00:00.000Z', durationMinutes: 45 });
      await client.leave();
    }
    await copy.app.close();
  });

  it('shows an edited title at once, and the video to attendees only while it is live', async () => {
    const [ada] = await room.register('Ada');
    const attendee = await RoomClient.join(origin, ada!.token);
    const presenter = await openConsole();

    await edit('Before the start');
    expect((await attendee.hear('session-changed')).session).toMatchObject({
      title: 'Before the start',
      videoUrl: null,
    });
    expect((await presenter.hear('session-changed')).session!.videoUrl).toBe('https://youtu.be/abc');
    await room.act('start');
    await edit('On air');

    const onAir = await attendee.hear(({ session }) => session?.title === 'On air');
    expect(onAir.session).toMatchObject({ status: 'live', videoUrl: 'https://youtu.be/abc' });
    await attendee.leave();
    await presenter.leave();
  });

  it('says that the session was cancelled, closes the attendees and leaves the console open', async () => {
    const [ada] = await room.register('Ada');
    const attendee = await RoomClient.join(origin, ada!.token);
    const presenter = await openConsole();

    await cancel();

    await attendee.hear(isCancelled);
    expect(await attendee.closed).toBe(4410);
    await presenter.hear(isCancelled);
    expect(presenter.socket.readyState).toBe(presenter.socket.OPEN);
    await presenter.leave();
  });

  it('shows who comes later that the session was cancelled, and lets nobody in', async () => {
    const [ada] = await room.register('Ada');
    await cancel();

    const { body } = await service.http().get(`/api/v1/public/rooms/${ada!.token}`).expect(200);
    const late = await RoomClient.open(liveUrl(origin, ada!.token));

    expect(body.session).toMatchObject({ cancelled: true, videoUrl: null });
    expect(await late.closed).toBe(4410);
    expect(
      await service.inDatabase('select from presence_span where session_id = $1', [room.sessionId]),
    ).toEqual([]);
  });

  it('ends a live room whose session is called off, and settles nobody', async () => {
    const [ada] = await room.register('Ada', 'Bob');
    const attendee = await RoomClient.join(origin, ada!.token);
    await room.act('start');
    const poll = await room.openPoll();

    await cancel();

    expect(await attendee.closed).toBe(4410);
    await eventually(async () => expect(await room.openSpans(ada!.registrationId)).toBe(0));
    const { body } = await service
      .http()
      .get(`/api/v1/rooms/${room.sessionId}`)
      .set(await service.asMember());
    expect(body.session).toMatchObject({ status: 'ended', cancelled: true });
    expect(body.polls).toMatchObject([{ id: poll.id, status: 'closed' }]);
    expect(body.attendance).toBeUndefined();
    service.clock.advance(24 * 3_600_000);
    await service.get(EndForgottenSessions).execute();
    const own = async (contract: typeof SessionEnded | typeof AttendanceSettled) =>
      (await service.publishedEvents(contract)).filter(({ data }) => data.sessionId === room.sessionId);
    expect(await own(SessionEnded)).toEqual([]);
    expect(await own(AttendanceSettled)).toEqual([]);
    await eventually(async () => {
      const left = await service.publishedEvents(AttendeeLeft);
      expect(left.filter(({ subject }) => subject === ada!.registrationId)).toHaveLength(1);
    }, 20_000);
  }, 30_000);

  it('leaves what has ended as it was settled', async () => {
    await room.register('Ada');
    await room.act('start');
    await room.act('end');

    await cancel();

    const { body } = await service
      .http()
      .get(`/api/v1/rooms/${room.sessionId}`)
      .set(await service.asMember());
    expect(body.attendance).toMatchObject({ registered: 1, noShow: 1 });
  });
});
