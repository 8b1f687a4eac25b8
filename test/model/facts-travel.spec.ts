import { Logger } from '@nestjs/common';
import fc from 'fast-check';
import { MemoryService } from './consumer.js';
import { Crash, Fate } from './fate.js';
import { MemoryLog, MemoryStream, relayOf } from './producer.js';

/** What happens in a run, besides what the scheduler mixes and the crashes that it is given. */
const happening = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('say' as const), poison: fc.nat(9).map((n) => n === 0) }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('relay' as const), which: fc.nat(1) }) },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('deliver' as const), which: fc.nat(1), page: fc.nat(20) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('catch up' as const), which: fc.nat(1) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('wipe' as const, 'purge' as const, 'lose last' as const),
      count: fc.nat(3),
    }),
  },
);
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

/** Two relays, two copies of a service and an unreliable broker, each doing what happens to it at its own pace. */
class Run {
  readonly log: MemoryLog;
  readonly stream: MemoryStream;
  readonly service: MemoryService;
  private readonly world = { life: Promise.resolve() };
  private readonly relays = [0, 1].map(() => ({ life: Promise.resolve() }));
  private readonly copies = [0, 1].map(() => ({ life: Promise.resolve() }));
  private readonly relay;
  private readonly copy;

  constructor(readonly fate: Fate) {
    this.log = new MemoryLog(fate);
    this.stream = new MemoryStream(fate);
    this.service = new MemoryService(fate);
    this.relay = [0, 1].map(() => relayOf(this.log, this.stream));
    this.copy = [0, 1].map(() => this.service.subscription(this.log));
  }

  play(next: Happening): void {
    switch (next.kind) {
      case 'say':
        return this.after(this.world, () => this.fate.pause(() => this.log.say(next.poison)));
      case 'relay':
        return this.after(this.relays[next.which]!, () => this.relayOnce(next.which));
      case 'deliver':
        return this.after(this.copies[next.which]!, () => this.deliver(next.which, next.page));
      case 'catch up':
        return this.after(this.copies[next.which]!, () => this.copy[next.which]!.catchUp());
      case 'wipe':
        return this.after(this.world, () => this.fate.pause(() => this.stream.wipe()));
      case 'purge':
        return this.after(this.world, () => this.fate.pause(() => this.stream.purge()));
      case 'lose last':
        return this.after(this.world, () => this.fate.pause(() => this.stream.loseLast(next.count)));
    }
  }

  async settled(): Promise<void> {
    await Promise.all([this.world, ...this.relays, ...this.copies].map(({ life }) => life));
  }

  /** The storm is over: new processes, and what the audit does in the end. */
  async calmDown(): Promise<void> {
    this.fate.calm = true;
    const relay = relayOf(this.log, this.stream);
    await relay.begin();
    while ((await relay.publishPending()) > 0);
    await relay.rest();
    await this.service.subscription(this.log).catchUp();
  }

  /** One process does one thing after the other; after a crash it is a new one that remembers nothing. */
  private after(process: { life: Promise<void> }, work: () => Promise<unknown>): void {
    process.life = process.life.then(work).then(
      () => undefined,
      (error: unknown) => {
        if (!(error instanceof Crash) && !isExpected(error)) throw error;
      },
    );
  }

  private async relayOnce(which: number): Promise<void> {
    try {
      await this.relay[which]!.publishPending();
    } catch (error) {
      this.relay[which] = relayOf(this.log, this.stream);
      throw error;
    }
  }

  /** Any page that the stream holds, in any order and as often as it likes. */
  private async deliver(which: number, page: number): Promise<void> {
    const { messages } = this.stream;
    const message = messages[page % Math.max(1, messages.length)];
    if (!message) return;
    try {
      await this.copy[which]!.receive(message);
    } catch (error) {
      this.copy[which] = this.service.subscription(this.log);
      throw error;
    }
  }
}

/** Refusals that the protocol itself makes, and after which it tries again. */
function isExpected(error: unknown): boolean {
  return error instanceof Error && /still at|lacks what precedes/.test(error.message);
}

describe('facts on their way', () => {
  beforeAll(() => Logger.overrideLogger(false));

  it('are applied once each and in order, whatever crashes, repeats, overtakes or vanishes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(happening, { minLength: 40, maxLength: 160 }),
        fc.array(fc.nat(40), { minLength: 50, maxLength: 200 }),
        async (scheduler, happenings, crashes) => {
          const run = new Run(new Fate(scheduler, crashes));
          for (const next of happenings) run.play(next);
          await scheduler.waitFor(run.settled());
          await run.calmDown();

          const { effects, deadLetters, bookmark } = run.service.tables;
          const history = run.log.history;
          const positions = history.map((subject, index) => ({
            position: index + 1,
            poison: subject.startsWith('poison'),
          }));
          expect(history).toHaveLength(run.log.everythingSaid);
          expect(bookmark.position).toBe(history.length);
          expect(effects).toEqual(positions.filter(({ poison }) => !poison).map(({ position }) => position));
          expect(deadLetters).toEqual(
            positions.filter(({ poison }) => poison).map(({ position }) => position),
          );
        },
      ),
      { numRuns: 400 },
    );
  }, 60_000);
});
