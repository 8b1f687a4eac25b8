/** Facts with consecutive positions, as one commit of this process has recorded them. */
interface SpokenRun {
  /** Which life of the log; see docs/adr/0004. */
  log: string;
  first: number;
  events: readonly string[];
}

/** Enough for the relay's next round in a rush; where no relay is at work, so many lie about in vain. */
const MOST_FACTS = 4_000;

/**
 * What this process has just recorded, so that a relay beside it need not read it out of the log again. Only ever a
 * convenience: whatever is missing here, or was said by another copy, stands in the log. See docs/adr/0044.
 */
export class SpokenFacts {
  private readonly byFirst = new Map<number, SpokenRun>();
  private facts = 0;

  /** Of a transaction that is committed. */
  add(run: SpokenRun): void {
    if (this.facts + run.events.length > MOST_FACTS) this.forget();
    if (run.events.length > MOST_FACTS) return;
    this.byFirst.set(run.first, run);
    this.facts += run.events.length;
  }

  /** The facts right behind a position, as far as all of them are known here; nobody will ask for earlier ones again. */
  after(position: number, log: string): { position: string; event: string }[] {
    const found: { position: string; event: string }[] = [];
    for (let next = position + 1, run = this.at(next, log); run; run = this.at(next, log)) {
      for (const event of run.events) found.push({ position: String(next++), event });
    }
    for (const { first, events } of this.byFirst.values()) if (first <= position) this.drop(first, events);
    return found;
  }

  forget(): void {
    this.byFirst.clear();
    this.facts = 0;
  }

  private at(position: number, log: string): SpokenRun | undefined {
    const run = this.byFirst.get(position);
    return run?.log === log ? run : undefined;
  }

  private drop(first: number, events: readonly string[]): void {
    this.byFirst.delete(first);
    this.facts -= events.length;
  }
}
