import { ServiceTestbed } from '@funnelcast/testing';
import { AttendanceModule } from '../attendance.module.js';
import { GivenRoom } from '../testing/a-room.js';
import { RoomClient } from '../testing/room-client.js';
import { startSecondCopy } from '../testing/second-copy.js';
import { RoomConnections } from './room-connections.js';

describe(RoomConnections, () => {
  let service: ServiceTestbed;
  let origin: string;
  beforeEach(async () => {
    service = await ServiceTestbed.start(AttendanceModule, 'attendance');
    origin = await service.listen();
  });
  afterEach(() => service.stop());

  it('says goodbye on shutdown, closes the spans and lets the app close', async () => {
    const room = await new GivenRoom(service).schedule();
    const people = await room.register('Ada', 'Bob', 'Cyd');
    const clients = await Promise.all(people.map(({ token }) => RoomClient.join(origin, token)));
    // One who hangs: it neither reads nor answers.
    clients[2]!.socket.pause();
    service.clock.advance(60_000);

    const before = performance.now();
    await service.app.close();

    expect(performance.now() - before).toBeLessThan(3_000);
    expect(await Promise.all(clients.slice(0, 2).map(({ closed }) => closed))).toEqual([1012, 1012]);
    const spans = await service.inDatabase<{ seconds: number }>(
      'select extract(epoch from closed_at - opened_at)::int as seconds from presence_span',
    );
    expect(spans.map(({ seconds }) => seconds)).toEqual([60, 60, 60]);
    expect(await service.inDatabase('select from room_host')).toEqual([]);
    clients[2]!.socket.terminate();
  });

  it('is one room over several copies of the service', async () => {
    const copy = await startSecondCopy(service);
    const room = await new GivenRoom(service).schedule();
    const [ada, bob] = await room.register('Ada', 'Bob');
    const here = await RoomClient.join(origin, ada!.token);
    const there = await RoomClient.join(copy.origin, bob!.token);

    await room.act('start');
    const poll = await room.openPoll();
    await there.hear('poll-opened');
    const [yes, no] = poll.options.map(({ id }) => id);
    expect((await there.ask({ type: 'vote', pollId: poll.id, optionId: no })).type).toBe('ack');
    expect((await here.ask({ type: 'vote', pollId: poll.id, optionId: yes })).type).toBe('ack');

    const complete = ({ type, options = [] }: { type: string; options?: { votes: number }[] }) =>
      type === 'poll-results' && options.every(({ votes }) => votes === 1);
    await Promise.all([here, there].map((client) => client.hear(complete)));
    await Promise.all([here, there].map((client) => client.hear(({ present }) => present === 2)));
    await there.ask({ type: 'chat', text: 'hello from there' });
    expect((await here.hear('chat')).message!.text).toBe('hello from there');

    await Promise.all([here, there].map((client) => client.leave()));
    await copy.app.close();
  });
});
