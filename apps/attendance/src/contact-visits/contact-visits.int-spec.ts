import { randomUUID } from 'node:crypto';
import { ServiceTestbed } from '@funnelcast/testing';
import { AttendanceModule } from '../attendance.module.js';
import { GivenRoom, type Person } from '../testing/a-room.js';
import { RoomClient } from '../testing/room-client.js';
import { ListContactVisits } from './list-contact-visits.query.js';

const MINUTE = 60_000;

describe(ListContactVisits, () => {
  let service: ServiceTestbed;
  let origin: string;
  beforeAll(async () => {
    service = await ServiceTestbed.start(AttendanceModule, 'attendance');
    origin = await service.listen();
  });
  afterAll(() => service.stop());

  const visitsOf = async (contactId: string, member = {}) => {
    const { body } = await service
      .http()
      .get('/api/v1/contact-visits')
      .query({ contactId })
      .set(await service.asMember(member))
      .expect(200);
    return body.items as Record<string, unknown>[];
  };

  it('tells when somebody came and left, what they answered and what they asked, to nobody else', async () => {
    const room = await new GivenRoom(service).schedule();
    const [ada] = (await room.register('Ada')) as [Person];
    await room.act('start');
    const poll = await room.openPoll();
    const client = await RoomClient.join(origin, ada.token);
    await client.ask({ type: 'vote', pollId: poll.id, optionId: poll.options[0]!.id });
    await client.ask({ type: 'ask', text: 'Is there a trial?' });
    service.clock.advance(10 * MINUTE);
    await room.leave(client, ada);
    service.clock.advance(5 * MINUTE);
    const back = await RoomClient.join(origin, ada.token);
    expect(await visitsOf(ada.contactId)).toMatchObject([{ present: true }]);
    service.clock.advance(15 * MINUTE);
    await room.leave(back, ada);

    expect(await visitsOf(ada.contactId)).toMatchObject([
      {
        sessionId: room.sessionId,
        title: 'Sell without selling',
        status: 'registered',
        settledAt: null,
        minutes: 25,
        present: false,
        stays: [
          { from: '2026-03-02T10:00:00.000Z', until: '2026-03-02T10:10:00.000Z' },
          { from: '2026-03-02T10:15:00.000Z' },
        ],
        answers: [{ question: 'Do you sell?', option: 'Yes', at: '2026-03-02T10:00:00.000Z' }],
        questions: [{ text: 'Is there a trial?', answered: false }],
      },
    ]);
    expect(await visitsOf(ada.contactId, { workspaceId: randomUUID() })).toEqual([]);
  });

  it('gathers all sessions of a person, the latest first', async () => {
    const rooms = [await new GivenRoom(service).schedule(), await new GivenRoom(service).schedule()];
    const [one] = (await rooms[0]!.register('Ben')) as [Person];
    const [two] = (await rooms[1]!.register('Ben')) as [Person];
    await service.inDatabase('update attendee set contact_id = $1 where registration_id = any ($2)', [
      one.contactId,
      [one.registrationId, two.registrationId],
    ]);
    const visits = await visitsOf(one.contactId);
    expect(new Set(visits.map(({ sessionId }) => sessionId))).toEqual(
      new Set(rooms.map(({ sessionId }) => sessionId)),
    );
    expect(visits[0]).toMatchObject({ minutes: 0, stays: [], answers: [], questions: [] });
  });

  it('puts a question back that was taken off the list by mistake', async () => {
    const room = await new GivenRoom(service).schedule();
    const [ada] = (await room.register('Ada')) as [Person];
    await room.act('start');
    const client = await RoomClient.join(origin, ada.token);
    await client.ask({ type: 'ask', text: 'Is there a trial?' });
    const owner = await service.asMember();
    const path = `/api/v1/rooms/${room.sessionId}`;
    const { body } = await service.http().get(path).set(owner);
    const { id } = body.questions[0];
    const done = await room.act(`questions/${id}/answered`);
    expect(done.body.questions[0].answered).toBe(true);
    const undone = await service.http().delete(`${path}/questions/${id}/answered`).set(owner).expect(200);
    expect(undone.body.questions[0].answered).toBe(false);
    await service.http().delete(`${path}/questions/${randomUUID()}/answered`).set(owner).expect(404);
    await client.leave();
  });
});
