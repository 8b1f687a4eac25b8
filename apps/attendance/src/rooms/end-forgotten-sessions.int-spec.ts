import { ServiceTestbed } from '@funnelcast/testing';
import { AttendanceModule } from '../attendance.module.js';
import { GivenRoom } from '../testing/a-room.js';
import { eventually } from '../testing/eventually.js';
import { EndForgottenSessions } from './end-forgotten-sessions.use-case.js';

describe(EndForgottenSessions, () => {
  let service: ServiceTestbed;
  beforeAll(async () => {
    service = await ServiceTestbed.start(AttendanceModule, 'attendance');
  });
  afterAll(() => service.stop());

  const statusOf = async ({ sessionId }: GivenRoom) =>
    (
      await service
        .http()
        .get(`/api/v1/rooms/${sessionId}`)
        .set(await service.asMember())
    ).body.session.status as string;

  it('ends the others when one of them cannot be ended, and fails so that it is tried again', async () => {
    const rooms: GivenRoom[] = [];
    for (let number = 0; number < 3; number += 1) {
      const room = await new GivenRoom(service).schedule();
      await room.act('start');
      service.clock.advance(1_000);
      rooms.push(room);
    }
    const [stuck, ...others] = rooms as [GivenRoom, ...GivenRoom[]];
    await service.inDatabase(
      `alter table room add constraint stuck check (session_id <> '${stuck.sessionId}' or ended_at is null)`,
    );

    service.clock.advance(24 * 3_600_000);

    await expect(service.get(EndForgottenSessions).execute()).rejects.toThrow('could not be ended');
    for (const room of others) await eventually(async () => expect(await statusOf(room)).toBe('ended'));
    expect(await statusOf(stuck)).toBe('live');

    await service.inDatabase('alter table room drop constraint stuck');
    await service.get(EndForgottenSessions).execute();
    expect(await statusOf(stuck)).toBe('ended');
  });
});
