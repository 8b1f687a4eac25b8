import { randomUUID } from 'node:crypto';
import type { Fact } from '@funnelcast/contracts';
import { UnitOfWork } from '@funnelcast/persistence';
import { DeadLetters } from '../dead-letters/dead-letters.js';
import { type Page, pageOf } from '../pages.js';
import { ServiceFacts } from '../service-facts.js';
import { aFact, factsFrom } from '../testing/a-fact.js';
import { type Copy, FactsWorld, subjectsFrom } from '../testing/facts-world.js';
import type { LogLife } from '../transports/fact-transport.js';
import { BookmarkedCommits, FactsNoLongerKept } from './bookmarked-commits.js';
import { Bookmarks } from './bookmarks.js';
import { FactHandling } from './fact-handling.js';
import { Subscription } from './subscription.js';

/** What the producer would answer. */
class Producer {
  life: LogLife = { id: randomUUID(), forkedAt: 0 };
  facts: Fact[] = [];
  asked = 0;
  reachable = true;

  async readAfter(position: number) {
    this.asked += 1;
    if (!this.reachable) throw new Error('nobody answers');
    const facts = this.facts.filter((fact) => fact.position > position).slice(0, 4);
    const head = this.facts.at(-1)?.position ?? 0;
    return { log: this.life, head, ...(facts.length > 0 ? { page: pageOf(this.life.id, facts) } : {}) };
  }
}

describe(Subscription, () => {
  let world: FactsWorld;
  let listening: Copy;
  let producer: Producer;
  let subscription: Subscription;

  beforeAll(async () => {
    world = await FactsWorld.create({ EVENTS: 'in-process', NATS_URL: undefined });
    listening = await world.listening();
  });
  afterAll(() => world.end());
  beforeEach(async () => {
    await world.database.queryIn('reminders', 'truncate effect, seat, bookmark, dead_letter');
    world.trouble(listening).with = () => undefined;
    producer = new Producer();
    producer.facts = factsFrom(1, 10);
    subscription = anotherCopy();
    await subscription
      .catchUp()
      .then(() => world.database.queryIn('reminders', 'truncate effect, seat, dead_letter'));
  });

  /** The first ten facts are behind us, so that every test begins in the middle. */
  const anotherCopy = (): Subscription =>
    new Subscription(
      'reminders',
      'registration',
      new BookmarkedCommits('registration', listening.get(UnitOfWork), new Bookmarks()),
      new FactHandling(listening.get(ServiceFacts).handlers, listening.get(DeadLetters)),
      producer,
    );
  const page = (first: number, last: number): Page => {
    for (const fact of factsFrom(producer.facts.length + 1, last)) producer.facts.push(fact);
    return pageOf(producer.life.id, producer.facts.slice(first - 1, last));
  };

  it('applies a page that comes twice once', async () => {
    await subscription.receive(page(11, 13));
    await subscription.receive(page(11, 13));
    expect(await world.subjects()).toEqual(subjectsFrom(11, 13));
  });

  it('applies only what is new of a page that overlaps with what is known', async () => {
    await subscription.receive(page(11, 13));
    await subscription.receive(page(9, 15));
    expect(await world.subjects()).toEqual(subjectsFrom(11, 15));
  });

  it('asks the producer for what is missing before a page', async () => {
    page(11, 19);
    await subscription.receive(page(20, 22));
    expect(await world.subjects()).toEqual(subjectsFrom(11, 22));
  });

  it('keeps a page back for as long as nobody can fill the gap before it', async () => {
    const late = page(12, 13);
    producer.reachable = false;
    await expect(subscription.receive(late)).rejects.toThrow('nobody answers');
    expect(await world.subjects()).toEqual([]);

    producer.reachable = true;
    await subscription.receive(late);
    expect(await world.subjects()).toEqual(subjectsFrom(11, 13));
  });

  it('is safe in two copies that get the same pages', async () => {
    const other = anotherCopy();
    const pages = [page(11, 13), page(14, 16), page(17, 19)];
    await Promise.all(pages.flatMap((each) => [subscription.receive(each), other.receive(each)]));
    expect(await world.subjects()).toEqual(subjectsFrom(11, 19));
  });

  it('moves on over facts that the service has no use for', async () => {
    producer.facts.push(aFact(11, { type: 'registration.something-else.v1' }));
    await subscription.receive(page(11, 11));
    await subscription.receive(page(12, 12));
    expect(await world.subjects()).toEqual(['s12']);
  });

  it('makes a fact that does not fit its contract a dead letter, and goes on', async () => {
    producer.facts.push(aFact(11, { data: { registrationId: 'not a uuid' } as never }));
    await subscription.receive(page(11, 12));
    expect(await world.subjects()).toEqual(['s12']);
    expect(await listening.get(DeadLetters).list()).toMatchObject([
      { handler: 'NoteWhenConfirmed', position: 11, attempts: 1 },
      { handler: 'SeatWhenConfirmed', position: 11, attempts: 1 },
    ]);
  });

  it('does not acknowledge what the database could not commit', async () => {
    world.trouble(listening).with = () => {
      throw Object.assign(new Error('terminating connection'), { code: '57P01' });
    };
    await expect(subscription.receive(page(11, 13))).rejects.toThrow('terminating connection');
    expect(await listening.get(DeadLetters).list()).toEqual([]);

    world.trouble(listening).with = () => undefined;
    await subscription.receive(page(11, 13));
    expect(await world.subjects()).toEqual(subjectsFrom(11, 13));
  });

  it('stops loudly when the producer has forgotten what it needs', async () => {
    page(11, 19);
    producer.facts.splice(0, 15);
    await expect(subscription.catchUp()).rejects.toThrow(FactsNoLongerKept);
    expect(await world.row('reminders', 'select position::int from bookmark')).toEqual({ position: 10 });
  });

  it('begins with the oldest fact that is kept when it has never seen any', async () => {
    await world.database.queryIn('reminders', 'truncate bookmark');
    producer.facts.splice(0, 5);
    await anotherCopy().catchUp();
    expect(await world.subjects()).toEqual(subjectsFrom(6, 10));
  });

  it('follows a producer into another life of its log, from where the two part', async () => {
    producer.life = { id: randomUUID(), forkedAt: 8 };
    producer.facts = factsFrom(1, 12);
    await subscription.receive(pageOf(producer.life.id, producer.facts.slice(10)));
    expect(await world.subjects()).toEqual(subjectsFrom(9, 12));
  });

  it('ends a long way after the page in hand when it is stopped', async () => {
    page(11, 40);
    world.trouble(listening).with = () => subscription.stop();
    await expect(subscription.catchUp()).rejects.toThrow('stopped');
    expect(await world.subjects()).toEqual(subjectsFrom(11, 14));
  });
});
