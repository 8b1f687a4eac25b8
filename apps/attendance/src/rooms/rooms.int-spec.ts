import { randomUUID } from 'node:crypto';
import { SessionEnded, SessionStarted } from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { AttendanceModule } from '../attendance.module.js';
import { GivenRoom } from '../testing/a-room.js';
import { RoomsController } from './rooms.controller.js';

describe(RoomsController, () => {
  let service: ServiceTestbed;
  beforeAll(async () => {
    service = await ServiceTestbed.start(AttendanceModule, 'attendance');
  });
  afterAll(() => service.stop());

  it('waits, is live and ends, and says so once each however often it is asked', async () => {
    const room = await new GivenRoom(service).schedule();

    expect((await room.act('end')).body.code).toBe('session-not-started');
    expect((await room.act('start')).body.session.status).toBe('live');
    expect((await room.act('start')).status).toBe(200);
    expect((await room.act('end')).body.session.status).toBe('ended');
    expect((await room.act('end')).status).toBe(200);
    const again = await room.act('start');

    expect([again.status, again.body.code]).toEqual([409, 'session-already-ended']);
    const told = (facts: { data: { sessionId: string } }[]) =>
      facts.filter(({ data }) => data.sessionId === room.sessionId);
    expect(told(await service.publishedEvents(SessionStarted))).toHaveLength(1);
    expect(told(await service.publishedEvents(SessionEnded))).toHaveLength(1);
  });

  it('refuses unknown polls, offers and questions, and whatever belongs to another session', async () => {
    const room = await new GivenRoom(service).schedule();
    const other = await new GivenRoom(service).schedule();
    await room.act('start');
    const foreignPoll = await other.poll();
    const foreignOffer = await other.offer();

    expect((await room.act(`polls/${foreignPoll.id}/open`)).body.code).toBe('poll-not-found');
    expect((await room.act('offer', { offerId: foreignOffer })).body.code).toBe('offer-not-found');
    expect((await room.act(`questions/${randomUUID()}/answered`)).body.code).toBe('question-not-found');
    expect((await room.act('offer', { offerId: 'nonsense' })).status).toBe(422);
    expect((await room.act('polls', { question: 'Why?', options: ['same', 'same'] })).status).toBe(422);
    expect((await room.act('polls', { question: 'Why?\u0000', options: ['a', 'b'] })).status).toBe(422);
  });
});
