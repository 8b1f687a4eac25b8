import type { Fact } from '@funnelcast/contracts';
import type { Unpublished } from '../../libs/messaging/src/outbox/fact-log.js';
import { FencedPublisher, type FencedStream } from '../../libs/messaging/src/outbox/fenced-publisher.js';
import { OutboxRelay } from '../../libs/messaging/src/outbox/outbox-relay.js';
import { type Page, cut, pageOf } from '../../libs/messaging/src/pages.js';
import { aFact } from '../../libs/messaging/src/testing/a-fact.js';
import type { LogLife, Stretch } from '../../libs/messaging/src/transports/fact-transport.js';
import type { Fate } from './fate.js';

const FACTS_PER_PAGE = 3;

/** The producer's tables, with statements that are atomic and may be the last of their process. */
export class MemoryLog {
  readonly producer = 'registration';
  private logged: Fact[] = [];
  private published = 0;
  private said = 0;
  private life: LogLife = { id: 'life 1', forkedAt: 0 };
  private lives = 1;
  private kept = this.state();

  constructor(private readonly fate: Fate) {}

  get history(): string[] {
    return this.logged.map(({ subject }) => subject);
  }

  get everythingSaid(): number {
    return this.said;
  }

  say(poison: boolean): void {
    this.said += 1;
    const subject = `${poison ? 'poison' : 'fact'} ${this.said}`;
    this.logged.push(aFact(this.logged.length + 1, { subject }));
  }

  cursor() {
    return this.fate.step(() => ({ log: this.life, last: this.logged.length, published: this.published }));
  }

  unpublished(confirmed = 0): Promise<Unpublished> {
    return this.fate.step(() => {
      this.published = Math.max(this.published, confirmed);
      const [last, published] = [this.logged.length, this.published];
      // As many as are read at once; now and then those that lie in older partitions are not looked for.
      const pages = this.pages(published + (published % 7 === 6 ? 1 : 0)).slice(0, 2);
      return { last, published, pages };
    });
  }

  pagesAfter(position: number): Promise<Page[]> {
    return this.fate.step(() => this.pages(position));
  }

  readAfter(position: number): Promise<Stretch> {
    return this.fate.step(() => {
      const page = this.pages(position, this.published)[0];
      return { log: this.life, head: this.published, ...(page ? { page } : {}) };
    });
  }

  markPublished(position: number): Promise<void> {
    return this.fate.step(() => {
      this.published = Math.max(this.published, position);
    });
  }

  /** Nothing is handed on beside the log here. */
  forgetSpoken(): void {}

  beginNewLife(after: string, forkedAt: number): Promise<void> {
    return this.fate.step(() => {
      if (this.life.id !== after) return;
      this.lives += 1;
      this.life = { id: `life ${this.lives}`, forkedAt };
      this.published = forkedAt;
    });
  }

  backUp(): void {
    this.kept = this.state();
  }

  restore(): void {
    const { logged, published, life } = this.kept;
    [this.logged, this.published, this.life] = [[...logged], published, life];
  }

  lastInCommon({ facts }: Page): Promise<number | undefined> {
    return this.fate.step(
      () => facts.findLast(({ id, position }) => this.logged[position - 1]?.id === id)?.position,
    );
  }

  private state(): { logged: Fact[]; published: number; life: LogLife } {
    return { logged: [...this.logged], published: this.published, life: this.life };
  }

  private pages(position: number, end = this.logged.length): Page[] {
    const limits = { facts: FACTS_PER_PAGE, characters: Infinity };
    return cut(this.logged.slice(position, end), () => 1, limits).map((facts) => pageOf(this.life.id, facts));
  }
}

/** A broker that keeps its word only as far as the bookmarks need it to, which is not at all. */
export class MemoryStream implements FencedStream {
  messages: Page[] = [];
  private sequence = 0;

  constructor(private readonly fate: Fate) {}

  end() {
    return this.fate.step(() => ({
      sequence: this.sequence,
      log: this.messages.at(-1)?.log,
      position: this.messages.at(-1)?.last ?? 0,
    }));
  }

  async *backwards(): AsyncIterable<Page> {
    for (const page of await this.fate.step(() => this.messages.toReversed())) yield page;
  }

  append(page: Page, afterSequence: number): Promise<void> {
    return this.fate.step(() => {
      if (afterSequence !== this.sequence) throw new Error('wrong last sequence');
      this.messages.push(page);
      this.sequence += 1;
    });
  }

  wipe(): void {
    this.messages = [];
    this.sequence = 0;
  }

  purge(): void {
    this.messages = [];
  }

  /** As after a power cut: what was acknowledged and not yet synced. */
  loseLast(count: number): void {
    this.messages.splice(-count, count);
    this.sequence = Math.max(0, this.sequence - count);
  }
}

export function relayOf(log: MemoryLog, stream: MemoryStream): OutboxRelay {
  return new OutboxRelay(log, new FencedPublisher(stream, log.producer));
}
