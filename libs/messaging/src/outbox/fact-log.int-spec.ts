import { RegistrationConfirmed, toCloudEvent } from '@funnelcast/contracts';
import { UnitOfWork } from '@funnelcast/persistence';
import { aFact } from '../testing/a-fact.js';
import { type Copy, FactsWorld } from '../testing/facts-world.js';
import { FactLogPartitions } from './fact-log-partitions.js';
import { FactLog } from './fact-log.js';
import { Outbox } from './outbox.js';

const LIMITS = { facts: 10, characters: 100_000 };

describe(FactLog, () => {
  let world: FactsWorld;
  let speaking: Copy;
  let log: FactLog;

  beforeEach(async () => {
    world = await FactsWorld.create({ EVENTS: 'in-process', NATS_URL: undefined });
    speaking = await world.wired();
    log = new FactLog('registration', speaking.get(UnitOfWork), LIMITS);
    await new FactLogPartitions(speaking.get(UnitOfWork), undefined).maintain();
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
    const { pages } = await log.take();

    const [page] = pages;
    expect(page!.facts).toMatchObject([
      { subject: nasty, position: 1, producer: 'registration', data: { name: nasty } },
      { causationId: 'the "cause"', correlationId: 'its\nrequest', position: 2 },
    ]);
    expect(page!.facts[0]).not.toHaveProperty('causationId');
    expect(JSON.parse(page!.body)).toEqual(page!.facts.map(toCloudEvent));
    expect((await log.pagesAfter(0)).map(({ body }) => body)).toEqual([page!.body]);
  });

  it('answers what it has taken, in order, and where it is', async () => {
    await world.say(speaking, 1, 25);
    const { taken, last, published, pages } = await log.take();
    expect({ taken, last, published }).toEqual({ taken: 25, last: 25, published: 0 });
    expect(pages.map((page) => [page.first, page.last])).toEqual([
      [1, 10],
      [11, 20],
      [21, 25],
    ]);
    expect(await log.take(20)).toEqual({ taken: 0, last: 25, published: 20, pages: [] });
    expect((await log.take(10)).published).toBe(20);
  });
});
