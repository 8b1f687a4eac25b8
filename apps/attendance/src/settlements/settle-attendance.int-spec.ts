import { AttendanceSettled, type FactData, SessionEnded } from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { randomUUID } from 'node:crypto';
import { AttendanceModule } from '../attendance.module.js';
import { GivenRoom, type Person } from '../testing/a-room.js';
import { eventually } from '../testing/eventually.js';
import { RoomClient } from '../testing/room-client.js';
import { AnnounceAttendance } from './announce-attendance.use-case.js';
import { settleAttendance } from './settle-attendance.js';

const MINUTE = 60_000;

describe(settleAttendance, () => {
  let service: ServiceTestbed;
  let origin: string;
  beforeAll(async () => {
    service = await ServiceTestbed.start(AttendanceModule, 'attendance');
    origin = await service.listen();
  });
  afterAll(() => service.stop());

  const settled = async ({ sessionId }: GivenRoom) =>
    (await service.publishedEvents(AttendanceSettled))
      .map(({ data }) => data)
      .filter((data) => data.sessionId === sessionId);
  /** Telling goes on beside the request that settled. */
  const settledAll = async (room: GivenRoom, count: number) => {
    await eventually(async () => expect(await settled(room)).toHaveLength(count));
    return settled(room);
  };
  const of = (person: Person, facts: FactData<typeof AttendanceSettled>[]) =>
    facts.find(({ registrationId }) => registrationId === person.registrationId);

  it('gives everybody one word, from the time they were really there', async () => {
    const room = await new GivenRoom(service).schedule();
    const offerId = await room.offer();
    const [absent, waited, glanced, tabs, stayed, late] = (await room.register(
      'Absent',
      'Waited',
      'Glanced',
      'Tabs',
      'Stayed',
      'Late',
    )) as [Person, Person, Person, Person, Person, Person];
    const join = ({ token }: Person) => RoomClient.join(origin, token);

    const waiting = await join(waited);
    service.clock.advance(10 * MINUTE);
    await room.leave(waiting, waited);
    const early = await join(stayed);
    service.clock.advance(10 * MINUTE);
    await room.act('start');
    const glance = await join(glanced);
    const [tab, secondTab] = [await join(tabs), await join(tabs)];
    service.clock.advance(3 * MINUTE);
    await room.leave(glance, glanced);
    await room.leave(secondTab, tabs);
    service.clock.advance(4 * MINUTE);
    await room.leave(tab, tabs);
    service.clock.advance(13 * MINUTE);
    const back = await join(tabs);
    service.clock.advance(5 * MINUTE);
    await room.leave(back, tabs);
    service.clock.advance(MINUTE);
    await room.act('offer', { offerId });
    service.clock.advance(5 * MINUTE);
    const latecomer = await join(late);
    service.clock.advance(10 * MINUTE);
    const { body } = await room.act('end');

    const facts = await settledAll(room, 6);
    expect(of(absent, facts)).toMatchObject({
      status: 'no-show',
      attended: false,
      minutes: 0,
      sessionMinutes: 41,
    });
    expect(of(waited, facts)).toMatchObject({ status: 'no-show', attended: false, minutes: 0 });
    expect(of(glanced, facts)).toMatchObject({ status: 'left-early', attended: false, minutes: 3 });
    expect(of(tabs, facts)).toMatchObject({ status: 'attended', attended: true, minutes: 12 });
    expect(of(stayed, facts)).toMatchObject({ status: 'stayed-to-offer', attended: true, minutes: 41 });
    expect(of(late, facts)).toMatchObject({ status: 'stayed-to-offer', attended: true, minutes: 10 });
    expect(body.attendance).toEqual({
      registered: 6,
      attended: 3,
      noShow: 2,
      leftEarly: 1,
      stayedToOffer: 2,
    });
    await Promise.all([early, latecomer].map((client) => client.leave()));

    const list = await service
      .http()
      .get(`/api/v1/rooms/${room.sessionId}/attendees`)
      .query({ limit: 6 })
      .set(await service.asMember());
    expect(list.body.items.find(({ name }: { name: string }) => name === 'Tabs')).toMatchObject({
      status: 'attended',
      present: false,
      minutes: 12,
    });
  });

  it('follows the workspace’s own rule: minutes or share, either is enough', async () => {
    const workspaceId = randomUUID();
    const member = await service.asMember({ workspaceId });
    const rule = (minimumMinutes: number, minimumSharePercent: number) =>
      service.http().put('/api/v1/attendance-rule').set(member).send({ minimumMinutes, minimumSharePercent });
    const statusAfter = async (stayMinutes: number, sessionMinutes: number) => {
      const room = await new GivenRoom(service, workspaceId).schedule();
      const [ada] = await room.register('Ada');
      await room.act('start');
      const client = await RoomClient.join(origin, ada!.token);
      service.clock.advance(stayMinutes * MINUTE);
      await room.leave(client, ada!);
      service.clock.advance((sessionMinutes - stayMinutes) * MINUTE);
      await room.act('end');
      return (await settledAll(room, 1))[0]!.status;
    };

    expect((await service.http().get('/api/v1/attendance-rule').set(member)).body).toEqual({
      minimumMinutes: 5,
      minimumSharePercent: 50,
    });
    await rule(30, 50);
    expect(await statusAfter(20, 60)).toBe('left-early');
    expect(await statusAfter(20, 40)).toBe('attended');
    expect(await statusAfter(30, 90)).toBe('attended');
    expect((await rule(0, 101)).status).toBe(422);
    const sales = await service.asMember({ workspaceId, role: 'sales' });
    const refused = await service
      .http()
      .put('/api/v1/attendance-rule')
      .set(sales)
      .send({ minimumMinutes: 1, minimumSharePercent: 1 });
    expect(refused.status).toBe(403);
  });

  it('goes on where a killed process stopped, and tells nobody twice', async () => {
    const room = await new GivenRoom(service).schedule();
    await room.register(...Array.from({ length: 30 }, (_, n) => `Person ${n}`));
    await room.act('start');
    await room.act('end');
    // As if the process had died after the first page: ten are told, the others not.
    const told = (await settledAll(room, 30)).slice(0, 20).map(({ registrationId }) => registrationId);
    await service.inDatabase(`delete from fact_log where event->'data'->>'registrationId' = any($1)`, [told]);
    await service.inDatabase('update attendance set announced_at = null where registration_id = any($1)', [
      told,
    ]);
    await service.inDatabase('update room set announced_at = null where session_id = $1', [room.sessionId]);
    expect(await settled(room)).toHaveLength(10);

    await Promise.all([1, 2, 3].map(() => service.get(AnnounceAttendance).execute()));

    const ids = (await settled(room)).map(({ registrationId }) => registrationId);
    expect([ids.length, new Set(ids).size]).toEqual([30, 30]);
    const [{ announced }] = (await service.inDatabase<{ announced: boolean }>(
      'select announced_at is not null as announced from room where session_id = $1',
      [room.sessionId],
    )) as [{ announced: boolean }];
    expect(announced).toBe(true);
  });

  it('settles those of whom it hears only after the end, once', async () => {
    const room = await new GivenRoom(service).schedule();
    await room.act('start');
    await room.act('end');
    const before = (await settled(room)).length;
    await room.register('Late');

    await eventually(async () => expect(await settled(room)).toMatchObject([{ status: 'no-show' }]));
    expect(before).toBe(0);
  });

  it('ends a forgotten session at its planned end, two hours after that', async () => {
    const room = await new GivenRoom(service).schedule({ durationMinutes: 30 });
    const [ada] = await room.register('Ada');
    service.clock.advance(60 * MINUTE);
    await room.act('start');
    const startedAt = service.clock.now().getTime();
    const client = await RoomClient.join(origin, ada!.token);
    service.clock.advance((30 + 119) * MINUTE);
    expect(await settled(room)).toEqual([]);

    service.clock.advance(MINUTE);

    await eventually(async () =>
      expect(await settled(room)).toMatchObject([{ status: 'attended', minutes: 30 }]),
    );
    const ended = (await service.publishedEvents(SessionEnded)).find(
      ({ data }) => data.sessionId === room.sessionId,
    );
    expect(new Date(ended!.data.endedAt).getTime() - startedAt).toBe(30 * MINUTE);
    await client.hear('session-ended');
    await client.leave();
  });
});
