import { randomUUID } from 'node:crypto';
import { AttendeeJoined, AttendeeLeft, OfferPushed } from '@funnelcast/contracts';
import { UnitOfWork } from '@funnelcast/persistence';
import { ServiceTestbed } from '@funnelcast/testing';
import fc from 'fast-check';
import { AttendanceModule } from '../attendance.module.js';
import { GivenRoom, type Person } from '../testing/a-room.js';
import { eventually } from '../testing/eventually.js';
import { RoomClient } from '../testing/room-client.js';
import { AnnounceDepartures } from './announce-departures.use-case.js';
import { CloseOrphanedSpans } from './close-orphaned-spans.use-case.js';
import { PresenceWatch } from './presence-watch.js';
import { MERGED_SPANS, secondsWithin } from './merged-spans.js';

const MINUTE = 60_000;

describe('presence', () => {
  let service: ServiceTestbed;
  let origin: string;
  beforeAll(async () => {
    const environment = { LEAVE_GRACE_SECONDS: '0.2' };
    service = await ServiceTestbed.start(AttendanceModule, 'attendance', { environment });
    origin = await service.listen();
  });
  afterAll(() => service.stop());

  const joined = async ({ registrationId }: Person) =>
    (await service.publishedEvents(AttendeeJoined)).filter(
      ({ data }) => data.registrationId === registrationId,
    );
  const left = async ({ registrationId }: Person) =>
    (await service.publishedEvents(AttendeeLeft)).filter(
      ({ data }) => data.registrationId === registrationId,
    );

  it('announces a stay once however many tabs there are, and the end of it when the last is closed', async () => {
    const room = await new GivenRoom(service).schedule();
    const [ada] = (await room.register('Ada')) as [Person];
    const tabs = await Promise.all([1, 2, 3].map(() => RoomClient.join(origin, ada.token)));
    service.clock.advance(2 * MINUTE);
    await room.leave(tabs[0]!, ada);
    await room.leave(tabs[1]!, ada);
    await pause(500);

    expect(await joined(ada)).toHaveLength(1);
    expect(await left(ada)).toHaveLength(0);

    await room.leave(tabs[2]!, ada);
    await eventually(async () => expect(await left(ada)).toHaveLength(1));
    expect((await left(ada))[0]!.data).toEqual({
      sessionId: room.sessionId,
      webinarId: room.webinarId,
      registrationId: ada.registrationId,
      contactId: ada.contactId,
      leftAt: service.clock.now().toISOString(),
      minutes: 2,
    });

    service.clock.advance(10 * MINUTE);
    const back = await RoomClient.join(origin, ada.token);
    expect(await joined(ada)).toHaveLength(2);
    service.clock.advance(3 * MINUTE);
    await room.leave(back, ada);
    await eventually(async () => expect((await left(ada)).map(({ data }) => data.minutes)).toEqual([2, 5]));
  });

  it('takes a reload for what it is', async () => {
    const room = await new GivenRoom(service).schedule();
    const [ada] = (await room.register('Ada')) as [Person];
    await (await RoomClient.join(origin, ada.token)).leave();
    const reloaded = await RoomClient.join(origin, ada.token);
    await pause(600);

    expect(await joined(ada)).toHaveLength(1);
    expect(await left(ada)).toHaveLength(0);
    await reloaded.leave();
  });

  it('counts people, tells the room how many are there, and keeps the peak', async () => {
    const room = await new GivenRoom(service).schedule();
    await room.act('start');
    const offerId = await room.offer();
    const [ada, bob] = (await room.register('Ada', 'Bob')) as [Person, Person];
    const a = await RoomClient.join(origin, ada.token);
    const secondTab = await RoomClient.join(origin, ada.token);
    const b = await RoomClient.join(origin, bob.token);
    await a.hear(({ type, present }) => type === 'presence' && present === 2);

    await room.act('offer', { offerId });
    const [pushed] = (await service.publishedEvents(OfferPushed)).filter(
      ({ data }) => data.offerId === offerId,
    );
    expect(pushed!.data.registrationIds.toSorted()).toEqual(
      [ada.registrationId, bob.registrationId].toSorted(),
    );
    await room.leave(b, bob);
    a.heard.length = 0;
    await a.hear(({ type, present }) => type === 'presence' && present === 1);
    const { body } = await service
      .http()
      .get(`/api/v1/rooms/${room.sessionId}`)
      .set(await service.asMember());
    expect([body.present, body.peak]).toEqual([1, 2]);
    await Promise.all([a, secondTab].map((client) => client.leave()));
  });

  it('closes what a dead process left open at its last sign of life, and announces those departures', async () => {
    const room = await new GivenRoom(service).schedule();
    const [ada] = (await room.register('Ada')) as [Person];
    const [dead, openedAt] = [randomUUID(), service.clock.now()];
    await service.inDatabase(`insert into room_host values ($1, now() - interval '1 minute')`, [dead]);
    await service.inDatabase(
      `insert into presence_span (id, workspace_id, session_id, registration_id, host_id, opened_at, last_seen_at)
       values ($1, $2, $3, $4, $5, $6::timestamptz, $6::timestamptz + interval '7 minutes')`,
      [randomUUID(), service.workspaceId, room.sessionId, ada.registrationId, dead, openedAt],
    );
    await service.inDatabase('insert into visitor values ($1, $2, $3, $4)', [
      ada.registrationId,
      service.workspaceId,
      room.sessionId,
      openedAt,
    ]);
    service.clock.advance(60 * MINUTE);

    expect(await service.get(CloseOrphanedSpans).execute()).toEqual([ada.registrationId]);
    await service.get(AnnounceDepartures).execute(null);

    expect((await left(ada)).map(({ data }) => data)).toMatchObject([
      { leftAt: new Date(openedAt.getTime() + 7 * MINUTE).toISOString(), minutes: 7 },
    ]);
  });

  it('writes down that everybody is still there, and comes back from the dead', async () => {
    const room = await new GivenRoom(service).schedule();
    const [ada] = (await room.register('Ada')) as [Person];
    const client = await RoomClient.join(origin, ada.token);
    service.clock.advance(4 * MINUTE);
    await service.get(PresenceWatch).recordLife();
    const lastSeen = async () => {
      const [span] = await service.inDatabase<{ last_seen_at: Date; closed_at: Date | null }>(
        'select last_seen_at, closed_at from presence_span where registration_id = $1',
        [ada.registrationId],
      );
      return span!;
    };
    expect(await lastSeen()).toEqual({ last_seen_at: service.clock.now(), closed_at: null });

    // Stopped for a minute: the other copies take it for dead.
    await service.inDatabase(`update room_host set alive_at = now() - interval '1 minute'`);
    expect(await service.get(CloseOrphanedSpans).execute()).toContain(ada.registrationId);
    expect((await lastSeen()).closed_at).toEqual(service.clock.now());

    await service.get(PresenceWatch).recordLife();
    expect((await lastSeen()).closed_at).toBeNull();
    await client.leave();
  });

  it('merges spans like somebody who ticks off every second', async () => {
    const span = fc.tuple(fc.nat(120), fc.nat(60)).map(([from, length]) => [from, from + length] as const);
    const spans = fc.array(span, { minLength: 1, maxLength: 8 });
    const start = new Date('2026-01-01T00:00:00Z').getTime();
    const at = (second: number) => new Date(start + second * 1000);

    await fc.assert(
      fc.asyncProperty(spans, fc.nat(90), fc.integer({ min: 0, max: 90 }), async (given, from, length) => {
        const sessionId = randomUUID();
        const person = randomUUID();
        await service.get(UnitOfWork).acrossWorkspaces(async (tx) => {
          await tx.query(
            `insert into presence_span
             select gen_random_uuid(), $1, $2, $3, $1, opened, opened, closed
               from json_to_recordset($4::json) as span(opened timestamptz, closed timestamptz)`,
            [
              service.workspaceId,
              sessionId,
              person,
              JSON.stringify(given.map(([a, b]) => ({ opened: at(a), closed: at(b) }))),
            ],
          );
          const [row] = await tx.query<{ seconds: number }[]>(
            `with ${MERGED_SPANS({ session: '$1', now: '$2' })}
             select ${secondsWithin('$3', '$4')}::int as seconds from merged`,
            [sessionId, at(0), at(from), at(from + length)],
          );
          const ticked = Array.from({ length }, (_, n) => from + n).filter((second) =>
            given.some(([a, b]) => a <= second && second < b),
          );
          expect(row!.seconds).toBe(ticked.length);
        });
      }),
      { numRuns: 100 },
    );
  });
});

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
