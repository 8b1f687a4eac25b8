import { setTimeout as pause } from 'node:timers/promises';
import type { Fact } from '@funnelcast/contracts';
import type { Page } from '../pages.js';
import type { FactSource } from '../transports/fact-transport.js';

/** The producer no longer keeps all facts, so what they once led to cannot be made again. */
export class HistoryIncomplete extends Error {
  constructor(producer: string, from: number) {
    super(
      `${producer} keeps its facts from position ${from} on only; a rebuild would lose what came before.`,
    );
  }
}

const ATTEMPTS = 20;
const PAUSE_MS = 50;

/** Reads one producer's facts from the first up to a position, a page ahead of what is asked for. */
export class LogReader {
  private ahead: Fact[] = [];
  private position = 0;

  constructor(
    private readonly producer: string,
    private readonly source: FactSource,
    private readonly end: number,
  ) {}

  async next(): Promise<Fact | undefined> {
    if (this.ahead.length === 0 && this.position < this.end) await this.readPage();
    return this.ahead[0];
  }

  /** What is at hand up to an instant: at least the next fact. */
  takeUntil(time: string): Fact[] {
    const later = this.ahead.findIndex((fact, index) => index > 0 && fact.time > time);
    return this.ahead.splice(0, later < 0 ? this.ahead.length : later);
  }

  private async readPage(): Promise<void> {
    const page = await this.nextPage();
    if (page?.first !== this.position + 1)
      throw new HistoryIncomplete(this.producer, page?.first ?? this.end + 1);
    this.ahead = page.facts.filter(({ position }) => position <= this.end);
    this.position = page.last;
  }

  /** A log shows what is published, and may learn that a moment later than we did. */
  private async nextPage(): Promise<Page | undefined> {
    for (let attempt = 1; ; attempt += 1) {
      const { page } = await this.source.readAfter(this.position);
      if (page || attempt === ATTEMPTS) return page;
      await pause(PAUSE_MS);
    }
  }
}
