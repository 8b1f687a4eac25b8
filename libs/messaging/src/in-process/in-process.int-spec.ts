import { correlation, DomainError } from '@funnelcast/service-kit';
import { type Copy, FactsWorld, eventually, subjectsFrom } from '../testing/facts-world.js';
import { InProcessTransport } from './in-process.transport.js';
import { Speaker } from '../testing/speaking-service.js';
import { DeadLetters } from '../dead-letters/dead-letters.js';
import { ReplayDeadLetters } from '../dead-letters/replay-dead-letters.js';
import { Rebuild } from '../rebuild/rebuild.js';

describe(InProcessTransport, () => {
  let world: FactsWorld;
  let both: Copy;

  beforeEach(async () => {
    world = await FactsWorld.create({ EVENTS: 'in-process', NATS_URL: undefined });
    both = await world.together();
  });
  afterEach(() => world.end());

  it('delivers what was committed, in order, once', async () => {
    await world.say(both, 1, 1_200);
    await world.heard(1_200);

    expect(await world.subjects()).toEqual(subjectsFrom(1, 1_200));
    expect(await world.row('reminders', 'select position::int from bookmark')).toEqual({ position: 1_200 });
    await eventually(async () => {
      const cursor = await world.row<object>(
        'registration',
        'select published_position::int as p from outbox_cursor',
      );
      return 'p' in cursor && cursor.p === 1_200;
    });
  });

  it('goes on where it was after a stop', async () => {
    await world.say(both, 1, 10);
    await world.heard(10);
    await world.stop(both);
    both = await world.together();
    await world.say(both, 11, 20);
    await world.heard(20);

    expect(await world.subjects()).toEqual(subjectsFrom(1, 20));
  });

  it('takes a cancellation after the registrations before it and before those after it', async () => {
    const speaker = both.get(Speaker);
    world.trouble(both).with = async () => new Promise((resolve) => setTimeout(resolve, 30));
    await speaker.confirm('a', 'b');
    await speaker.cancel('a');
    await speaker.confirm('a');
    await world.heard(3);
    await world.heard(1, 'cancel');

    const order = await world.database.queryIn(
      'reminders',
      'select handler, subject from effect order by seq',
    );
    expect(order.map((row) => Object.values(row).join(' '))).toEqual([
      'note a',
      'note b',
      'cancel a',
      'note a',
    ]);
  });

  it('keeps a fact that one handler cannot take as a dead letter, and goes on', async () => {
    world.trouble(both).with = (_, facts) => {
      if (facts.some(({ subject }) => subject === 's7')) throw new TypeError('seven is too much');
    };
    await world.say(both, 1, 20);
    await world.heard(19);

    expect(await world.subjects()).toEqual(subjectsFrom(1, 20).filter((subject) => subject !== 's7'));
    expect(await both.get(DeadLetters).list()).toMatchObject([
      {
        producer: 'registration',
        position: 7,
        handler: 'NoteWhenConfirmed',
        error: 'TypeError: seven is too much',
        attempts: 4,
      },
    ]);
    expect(await world.row('reminders', 'select count(*)::int from seat')).toEqual({ count: 20 });
  });

  it('gives a dead letter to its handler again, and to that one only', async () => {
    world.trouble(both).with = (_, facts) => {
      if (facts.some(({ subject }) => subject === 's2')) throw new TypeError('two is too much');
    };
    await world.say(both, 1, 3);
    await world.heard(2);
    const letters = await both.get(DeadLetters).list();
    const replay = both.get(ReplayDeadLetters);

    expect(await replay.execute(letters.map(({ id }) => id))).toMatchObject([
      { error: 'TypeError: two is too much' },
    ]);
    world.trouble(both).with = () => undefined;
    expect(await replay.execute(letters.map(({ id }) => id))).toEqual([{ id: letters[0]!.id }]);

    expect(await world.subjects()).toEqual(['s1', 's3', 's2']);
    expect(await world.row('reminders', 'select count(*)::int from seat')).toEqual({ count: 3 });
    expect(await both.get(DeadLetters).list()).toEqual([]);
    expect(await replay.execute([letters[0]!.id])).toMatchObject([
      { error: 'Error: No such dead letter is waiting.' },
    ]);
  });

  it('does not wait the whole curve again for each fact that a broken handler gets', async () => {
    world.trouble(both).with = () => {
      throw new TypeError('always');
    };
    await world.say(both, 1, 40);
    await eventually(async () => (await both.get(DeadLetters).list()).length === 40);

    expect((await both.get(DeadLetters).list()).map(({ attempts }) => attempts)).toEqual([
      4,
      ...Array(39).fill(1),
    ]);
    expect(await world.subjects()).toEqual([]);
    expect(await world.row('reminders', 'select position::int from bookmark')).toEqual({ position: 40 });
  });

  it('makes a fact a dead letter at once when a rule refuses it', async () => {
    world.trouble(both).with = () => {
      throw new SeatTaken();
    };
    await world.say(both, 1, 1);
    await eventually(async () => (await both.get(DeadLetters).list()).length === 1);

    expect(await both.get(DeadLetters).list()).toMatchObject([{ attempts: 1 }]);
  });

  it('rebuilds a read model from the log, with the projections only', async () => {
    await world.say(both, 1, 1_500);
    await world.heard(1_500);
    await world.database.queryIn('reminders', 'delete from seat where position > 10');
    await world.database.queryIn('reminders', `update seat set subject = 'wrong'`);

    expect(await both.get(Rebuild).execute()).toEqual({ tables: ['seat'], facts: 1_500 });

    const seats = await world.database.queryIn<{ subject: string }>(
      'reminders',
      'select subject from seat order by position',
    );
    expect(seats.map(({ subject }) => subject)).toEqual(subjectsFrom(1, 1_500));
    expect(await world.subjects()).toHaveLength(1_500);
  });

  it('goes on after a rebuild under load exactly where the rebuild ended', async () => {
    const saying = world.say(both, 1, 4_000);
    await world.heard(500);
    await both.get(Rebuild).execute();
    await saying;
    await world.heard(4_000);

    const seats = await world.database.queryIn('reminders', 'select from seat');
    expect(seats).toHaveLength(4_000);
    expect(await world.subjects()).toEqual(subjectsFrom(1, 4_000));
  });

  it('carries the correlation of a request to the last handler', async () => {
    await correlation.run({ id: 'request-4711' }, () => both.get(Speaker).confirm('a'));
    await world.heard(1);
    const [seen] = world.trouble(both).contexts;
    expect(seen).toMatchObject({ id: 'request-4711', causationId: expect.any(String) });
  });
});

class SeatTaken extends DomainError {
  readonly code = 'seat-taken';
}
