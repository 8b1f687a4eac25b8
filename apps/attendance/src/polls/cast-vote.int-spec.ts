import {
  AttendeeJoined,
  type EventContract,
  type Fact,
  PollAnswered,
  QuestionAsked,
} from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { AttendanceModule } from '../attendance.module.js';
import { GivenRoom } from '../testing/a-room.js';
import { consoleUrl, liveUrl, RoomClient } from '../testing/room-client.js';
import { CastVote } from './cast-vote.use-case.js';

describe(CastVote, () => {
  let service: ServiceTestbed;
  let origin: string;
  beforeAll(async () => {
    service = await ServiceTestbed.start(AttendanceModule, 'attendance');
    origin = await service.listen();
  });
  afterAll(() => service.stop());

  const factsOf = async (pollId: string) =>
    (await service.publishedEvents(PollAnswered)).filter(({ data }) => data.pollId === pollId);

  it('takes the first answer, tells the second what the first was, and records one fact', async () => {
    const room = await new GivenRoom(service).schedule();
    const [ada] = await room.register('Ada');
    await room.act('start');
    const poll = await room.openPoll();
    const client = await RoomClient.join(origin, ada!.token);
    const [yes, no] = poll.options.map(({ id }) => id);

    expect((await client.ask({ type: 'vote', pollId: poll.id, optionId: yes })).type).toBe('ack');
    const second = await client.ask({ type: 'vote', pollId: poll.id, optionId: no });

    expect(second).toMatchObject({ type: 'refused', code: 'already-voted', optionId: yes });
    expect((await factsOf(poll.id)).map(({ data }) => data)).toEqual([
      {
        pollId: poll.id,
        sessionId: room.sessionId,
        webinarId: room.webinarId,
        registrationId: ada!.registrationId,
        contactId: ada!.contactId,
        question: 'Do you sell?',
        optionId: yes,
        optionText: 'Yes',
        answeredAt: service.clock.now().toISOString(),
      },
    ]);
    const again = await RoomClient.join(origin, ada!.token);
    expect(again.heard[0]!.room!.polls[0]).toMatchObject({ id: poll.id, myOptionId: yes });
    await Promise.all([client.leave(), again.leave()]);
  });

  it('refuses closed polls, drafts, wrong options and polls of other sessions, and keeps nothing of them', async () => {
    const room = await new GivenRoom(service).schedule();
    const other = await new GivenRoom(service).schedule();
    const [ada] = await room.register('Ada');
    await room.act('start');
    await other.act('start');
    const client = await RoomClient.join(origin, ada!.token);
    const closed = await room.openPoll();
    await room.act(`polls/${closed.id}/close`);
    const draft = await room.poll();
    const open = await room.openPoll();
    const foreign = await other.openPoll();

    const codeOf = async (poll: { id: string; options: { id: string }[] }, optionId = poll.options[0]!.id) =>
      (await client.ask({ type: 'vote', pollId: poll.id, optionId })).code;
    expect(await codeOf(closed)).toBe('poll-not-open');
    expect(await codeOf(draft)).toBe('poll-not-found');
    expect(await codeOf(foreign)).toBe('poll-not-found');
    expect(await codeOf(open, foreign.options[0]!.id)).toBe('option-not-found');
    expect(client.heard.some(({ poll }) => poll?.id === draft.id)).toBe(false);
    expect((await room.act(`polls/${closed.id}/open`)).body.code).toBe('poll-already-closed');

    const [votes] = await service.inDatabase<{ n: number }>(
      'select count(*)::int as n from vote where registration_id = $1',
      [ada!.registrationId],
    );
    expect(votes!.n).toBe(0);
    await client.leave();
  });

  it('records what each does under the correlation of their own connection, whoever shares the commit', async () => {
    const room = await new GivenRoom(service).schedule();
    const people = await room.register(...Array.from({ length: 20 }, (_, n) => `Person ${n}`));
    await room.act('start');
    const poll = await room.openPoll();
    const idOf = ({ registrationId }: { registrationId: string }) => `tab-${registrationId}`;
    const clients = await Promise.all(
      people.map((person) =>
        RoomClient.open(liveUrl(origin, person.token), { 'x-correlation-id': idOf(person) }),
      ),
    );
    await Promise.all(clients.map((client) => client.hear('snapshot')));
    await Promise.all(
      clients.flatMap((client, n) => [
        client.ask({ type: 'vote', pollId: poll.id, optionId: poll.options[n % 2]!.id }),
        client.ask({ type: 'ask', text: 'Is there a trial?' }),
      ]),
    );

    for (const contract of [AttendeeJoined, PollAnswered, QuestionAsked]) {
      const facts = (await service.publishedEvents<EventContract>(contract)) as Fact<typeof AttendeeJoined>[];
      const own = facts.filter(({ data }) => data.sessionId === room.sessionId);
      expect(own).toHaveLength(20);
      expect(own.filter(({ data, correlationId }) => correlationId !== idOf(data))).toEqual([]);
    }
    await Promise.all(clients.map((client) => client.leave()));
  });

  it('counts 300 people who vote at once, each twice, once each; the result reaches all', async () => {
    const room = await new GivenRoom(service).schedule();
    const people = await room.register(...Array.from({ length: 300 }, (_, n) => `Person ${n}`));
    await room.act('start');
    const clients = await Promise.all(people.map(({ token }) => RoomClient.join(origin, token)));
    const presenter = await RoomClient.open(consoleUrl(origin, room.sessionId), await service.asMember());
    const poll = await room.openPoll();
    await Promise.all(clients.map((client) => client.hear('poll-opened')));

    const answers = await Promise.all(
      clients.flatMap((client, n) =>
        [0, 1].map((turn) =>
          client.ask({ type: 'vote', pollId: poll.id, optionId: poll.options[(n + turn) % 2]!.id }),
        ),
      ),
    );

    expect(answers.filter(({ type }) => type === 'ack')).toHaveLength(300);
    expect(answers.filter(({ code }) => code === 'already-voted')).toHaveLength(300);
    const facts = await factsOf(poll.id);
    expect(facts).toHaveLength(300);
    expect(new Set(facts.map(({ data }) => data.registrationId)).size).toBe(300);
    const final = await Promise.all(
      [...clients, presenter].map((client) =>
        client.hear(
          ({ type, options = [] }) =>
            type === 'poll-results' && options[0]!.votes + options[1]!.votes === 300,
        ),
      ),
    );
    expect(final.every(({ options }) => options![0]!.votes === final[0]!.options![0]!.votes)).toBe(true);
    await Promise.all([...clients, presenter].map((client) => client.leave()));
  }, 60_000);
});
