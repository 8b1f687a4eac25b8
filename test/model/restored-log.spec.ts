import type { Fact } from '@funnelcast/contracts';
import type { Transaction } from '@funnelcast/persistence';
import { Logger } from '@nestjs/common';
import fc from 'fast-check';
import { BookmarkedCommits } from '../../libs/messaging/src/subscriptions/bookmarked-commits.js';
import type { Bookmark } from '../../libs/messaging/src/subscriptions/bookmarks.js';
import { Subscription } from '../../libs/messaging/src/subscriptions/subscription.js';
import { Turns } from '../../libs/messaging/src/subscriptions/turns.js';
import { Crash, Fate } from './fate.js';
import { MemoryLog, MemoryStream, relayOf } from './producer.js';

const happening = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('say' as const) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('relay' as const), which: fc.nat(1) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('deliver' as const), page: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('catch up' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('back up' as const) }) },
);
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

/** What a service has heard, in order, and its bookmark; one transaction at a time. */
class Listener {
  tables: { bookmark: Bookmark; heard: string[] } = { bookmark: { position: 0, log: null }, heard: [] };
  private readonly rowLock = new Turns();

  constructor(private readonly fate: Fate) {}

  subscription(log: MemoryLog): Subscription {
    const commits = new BookmarkedCommits(log.producer, { acrossWorkspaces: this.inTransaction }, BOOKMARKS);
    const asSet = (facts: readonly Fact[], tx: Transaction): Promise<void> =>
      Promise.resolve(void draftOf(tx).heard.push(...facts.map(({ subject }) => subject)));
    const oneByOne = () => (fact: Fact, tx: Transaction) => asSet([fact], tx);
    return new Subscription('reminders', log.producer, commits, { asSet, oneByOne }, log);
  }

  private readonly inTransaction = <Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> =>
    this.rowLock.take(async () => {
      const draft = structuredClone(this.tables);
      const result = await work(draft as unknown as Transaction);
      await this.fate.step(() => void (this.tables = draft));
      return result;
    });
}

function draftOf(tx: Transaction): Listener['tables'] {
  return tx as unknown as Listener['tables'];
}

const BOOKMARKS: ConstructorParameters<typeof BookmarkedCommits>[2] = {
  lock: (tx) => Promise.resolve(draftOf(tx).bookmark),
  move: (tx, _, position) => Promise.resolve(void (draftOf(tx).bookmark.position = position)),
  follow: (tx, _, { id, forkedAt }) => {
    const { bookmark } = draftOf(tx);
    if (bookmark.log !== null) bookmark.position = Math.min(bookmark.position, forkedAt);
    bookmark.log = id;
    return Promise.resolve();
  },
};

/** Two relays, a service, a broker that keeps what it has, and one backup that is restored while people go on speaking. */
class Run {
  readonly log: MemoryLog;
  readonly listener: Listener;
  private readonly stream: MemoryStream;
  private readonly world = { life: Promise.resolve() };
  private readonly service = { life: Promise.resolve() };
  private readonly relays = [0, 1].map(() => ({ life: Promise.resolve() }));
  private readonly relay: (ReturnType<typeof relayOf> | undefined)[] = [];
  private subscription: Subscription;

  constructor(private readonly fate: Fate) {
    this.log = new MemoryLog(fate);
    this.stream = new MemoryStream(fate);
    this.listener = new Listener(fate);
    this.subscription = this.listener.subscription(this.log);
  }

  play(next: Happening): void {
    switch (next.kind) {
      case 'say':
        return this.after(this.world, () => this.fate.pause(() => this.log.say(false)));
      case 'relay':
        return this.after(this.relays[next.which]!, () => this.relayOnce(next.which));
      case 'deliver':
        return this.after(this.service, () => this.deliver(next.page));
      case 'catch up':
        return this.after(this.service, () => this.subscription.catchUp());
      case 'back up':
        return this.after(this.world, () => this.fate.pause(() => this.log.backUp()));
    }
  }

  /** The services are stopped for it, and start again at once; whoever speaks does not wait for the relay to look round. */
  restore(): void {
    const stopped = Promise.all(this.relays.map(({ life }) => life));
    const restored = stopped.then(() => {
      this.relay.length = 0;
      this.log.restore();
    });
    for (const process of this.relays) process.life = restored;
  }

  async settled(): Promise<void> {
    await Promise.all([this.world, this.service, ...this.relays].map(({ life }) => life));
  }

  async calmDown(): Promise<void> {
    this.fate.calm = true;
    const relay = relayOf(this.log, this.stream);
    await relay.begin();
    while ((await relay.publishPending()) > 0);
    await relay.rest();
    await this.listener.subscription(this.log).catchUp();
  }

  private after(process: { life: Promise<void> }, work: () => Promise<unknown>): void {
    process.life = process.life.then(work).then(
      () => undefined,
      (error: unknown) => {
        const expected = error instanceof Error && /still at|lacks what precedes/.test(error.message);
        if (!(error instanceof Crash) && !expected) throw error;
      },
    );
  }

  private async relayOnce(which: number): Promise<void> {
    try {
      if (!this.relay[which]) {
        const relay = relayOf(this.log, this.stream);
        await relay.begin();
        this.relay[which] = relay;
      }
      await this.relay[which].publishPending();
    } catch (error) {
      this.relay[which] = undefined;
      throw error;
    }
  }

  private async deliver(page: number): Promise<void> {
    const { messages } = this.stream;
    const message = messages[page % Math.max(1, messages.length)];
    if (!message) return;
    try {
      await this.subscription.receive(message);
    } catch (error) {
      this.subscription = this.listener.subscription(this.log);
      throw error;
    }
  }
}

describe('a log that went back in time', () => {
  beforeAll(() => Logger.overrideLogger(false));

  it('tells everything that is now true once and in order, whoever spoke before it was noticed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(happening, { minLength: 20, maxLength: 100 }),
        fc.array(happening, { minLength: 10, maxLength: 60 }),
        fc.array(fc.nat(40), { minLength: 50, maxLength: 200 }),
        async (scheduler, before, afterwards, crashes) => {
          const run = new Run(new Fate(scheduler, crashes));
          for (const next of before) run.play(next);
          run.restore();
          for (const next of afterwards.filter(({ kind }) => kind !== 'back up')) run.play(next);
          await scheduler.waitFor(run.settled());
          await run.calmDown();

          const { history } = run.log;
          const { heard, bookmark } = run.listener.tables;
          const stillTrue = new Set(history);
          expect(heard.filter((subject) => stillTrue.has(subject))).toEqual(history);
          expect(bookmark.position).toBe(history.length);
        },
      ),
      { numRuns: 600 },
    );
  }, 60_000);
});
