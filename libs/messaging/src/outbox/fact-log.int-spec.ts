import { RegistrationConfirmed, toCloudEvent } from '@funnelcast/contracts';
import { gatherForCommit, UnitOfWork } from '@funnelcast/persistence';
import { aFact } from '../testing/a-fact.js';
import { type Copy, FactsWorld } from '../testing/facts-world.js';
import { FactLog } from './fact-log.js';
import { Outbox } from './outbox.js';
import { SpokenFacts } from './spoken-facts.js';

const LIMITS = { facts: 10, characters: 100_000 };

describe(FactLog, () => {
  let world: FactsWorld;
  let speaking: Copy;
  let log: FactLog;

  beforeEach(async () => {
    world = await FactsWorld.create({ EVENTS: 'in-process', NATS_URL: undefined });
    speaking = await world.wired();
    log = new FactLog('registration', speaking.get(UnitOfWork), LIMITS);
  });
  afterEach(() => world.end());

  const say = (subject: string, name: string, causedBy?: { id: string; correlationId: string }) =>
    speaking.get(UnitOfWork).acrossWorkspaces((tx) => {
      const { workspaceId, data } = aFact(1);
      const fact = { workspaceId, subject, data: { ...data, name } as never, causedBy };
      return speaking.get(Outbox).add(tx, RegistrationConfirmed, fact);
    });

  it('writes facts as the contracts do, whatever is in them', async () => {
    const nasty = 'a "quoted" \\ back\\slash, \u2028, \t, Анна 👩‍🚀 </script>';
    await say(nasty, nasty);
    await say('s2', "O'Brien", { id: 'the "cause"', correlationId: 'its\nrequest' });
    const { pages } = await log.unpublished();

    const [page] = pages;
    expect(page!.facts).toMatchObject([
      { subject: nasty, position: 1, producer: 'registration', data: { name: nasty } },
      { causationId: 'the "cause"', correlationId: 'its\nrequest', position: 2 },
    ]);
    expect(page!.facts[0]).not.toHaveProperty('causationId');
    expect(JSON.parse(page!.body)).toEqual(page!.facts.map(toCloudEvent));
    expect((await log.pagesAfter(0)).map(({ body }) => body)).toEqual([page!.body]);
  });

  it('answers what the transport lacks, in order, and where it is', async () => {
    await world.say(speaking, 1, 25);
    const { last, published, pages } = await log.unpublished();
    expect({ last, published }).toEqual({ last: 25, published: 0 });
    expect(pages.map((page) => [page.first, page.last])).toEqual([
      [1, 10],
      [11, 20],
      [21, 25],
    ]);
    const rest = await log.unpublished(20);
    expect(rest).toMatchObject({ last: 25, published: 20 });
    expect(rest.pages.map((page) => [page.first, page.last])).toEqual([[21, 25]]);
    expect(await log.unpublished(25)).toEqual({ last: 25, published: 25, pages: [] });
    expect((await log.unpublished(10)).published).toBe(25);
  });

  it('leaves out what lies behind a gap, and finds all of it when asked for what follows', async () => {
    await world.say(speaking, 1, 5);
    // As if the clock of the database had been set back for a moment.
    const setBack = 'update fact_log set recorded_on = recorded_on - 3 where position = $1';
    await log.unpublished();
    await world.database.queryIn('registration', setBack, [3]);
    expect((await log.unpublished()).pages.map((page) => [page.first, page.last])).toEqual([[1, 2]]);
    expect((await log.pagesAfter(2)).map((page) => [page.first, page.last])).toEqual([[3, 5]]);
    await world.database.queryIn('registration', setBack, [1]);
    expect((await log.unpublished()).pages[0]?.first).toBe(2);
  });

  it('takes from its own process what that has just said, and from the log what others have', async () => {
    const own = new FactLog('registration', speaking.get(UnitOfWork), LIMITS, speaking.get(SpokenFacts));
    const spans = async (confirmed: number) =>
      (await own.unpublished(confirmed)).pages.map((page) => [page.first, page.last]);
    await world.say(speaking, 1, 3);
    expect(await spans(0)).toEqual([[1, 3]]);
    await world.say(speaking, 4, 5);
    await world.say(speaking, 6, 6);
    // So that a reading would find them too late.
    await world.database.queryIn('registration', 'update fact_log set recorded_on = recorded_on - 3');
    const { last, published, pages } = await own.unpublished(3);
    expect({ last, published }).toEqual({ last: 6, published: 3 });
    expect(pages.map(({ body }) => body)).toEqual((await log.pagesAfter(3)).map(({ body }) => body));
    const other = await world.wired();
    await world.say(other, 7, 8);
    await world.say(speaking, 9, 9);
    expect(await spans(6)).toEqual([[7, 9]]);
  });

  it('hands on nothing that was said to another life of the log, or before the shift began', async () => {
    const own = new FactLog('registration', speaking.get(UnitOfWork), LIMITS, speaking.get(SpokenFacts));
    await world.say(speaking, 1, 3);
    await own.unpublished();
    await world.say(speaking, 4, 5);
    await world.database.queryIn('registration', 'update outbox_cursor set log_id = gen_random_uuid()');
    expect((await own.unpublished(3)).pages).toEqual([]);
    await world.say(speaking, 6, 6);
    await own.unpublished(5);
    await world.say(speaking, 7, 7);
    own.forgetSpoken();
    await world.database.queryIn('registration', 'update fact_log set recorded_on = recorded_on - 3');
    expect((await own.unpublished(6)).pages).toEqual([]);
    expect(await own.pagesAfter(6)).toMatchObject([{ first: 7, last: 7 }]);
  });

  it('gives positions in the order of the commits, without gaps, whoever speaks at once and whoever fails', async () => {
    const [unitOfWork, outbox] = [speaking.get(UnitOfWork), speaking.get(Outbox)];
    const { workspaceId, data } = aFact(1);
    const fact = (subject: string) => ({ workspaceId, subject, data: data as never });
    const speak = (number: number) =>
      unitOfWork.acrossWorkspaces(async (tx) => {
        await outbox.add(tx, RegistrationConfirmed, fact(`${number} a`));
        await tx.query('savepoint here');
        await outbox.add(tx, RegistrationConfirmed, fact('unsaid'));
        await tx.query('rollback to savepoint here');
        await outbox.add(tx, RegistrationConfirmed, fact(`${number} b`));
        if (number % 5 === 0) throw new Error('changed my mind');
        // Fails behind the facts, in the trip of the commit.
        if (number % 7 === 0) gatherForCommit(tx, () => ({ text: 'select 1 / 0' }), [1]);
      });
    const outcomes = await Promise.allSettled(Array.from({ length: 100 }, (_, index) => speak(index + 1)));
    const said = outcomes.filter(({ status }) => status === 'fulfilled').length;
    expect(said).toBe(100 - 20 - 12);

    const facts = (await log.pagesAfter(0)).flatMap((page) => page.facts);
    expect(facts.map(({ position }) => position)).toEqual(
      Array.from({ length: said * 2 }, (_, index) => index + 1),
    );
    const pairs = facts.map(({ subject }) => subject);
    for (let next = 0; next < pairs.length; next += 2)
      expect(pairs[next + 1]).toBe(pairs[next]!.replace('a', 'b'));
    expect((await log.cursor()).last).toBe(said * 2);
  });

  it('never shows a position before all that are smaller', async () => {
    let done = false;
    const saying = Promise.all([0, 1, 2, 3].map((n) => say100(n))).finally(() => (done = true));
    let seen = 0;
    while (!done) {
      const [row] = await world.database.queryIn<{ count: number; last: number }>(
        'registration',
        'select count(*)::int, coalesce(max(position), 0)::int as last from fact_log',
      );
      expect(row!.count).toBe(row!.last);
      seen = row!.last;
    }
    await saying;
    expect(seen).toBeGreaterThan(0);
  });

  const say100 = async (number: number) => {
    for (let next = 0; next < 100; next += 1) await say(`${number} ${next}`, 'Ada');
  };
});
