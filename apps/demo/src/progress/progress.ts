import type { Act } from './acts.js';
import type { Counts, GuestLine, ResultLine, StageLine, Wait } from './progress-line.js';

export interface Step {
  /** How far this act is: `done` of `all`. */
  done: number;
  all: number;
  detail?: string;
  minute?: number;
  waitingFor?: Wait;
}

/** Whoever watches the play: a terminal, or a program that reads lines. */
export abstract class Progress {
  protected readonly counts: Counts = {
    registered: 0,
    mails: 0,
    present: 0,
    votes: 0,
    clicks: 0,
    orders: 0,
  };

  count(values: Partial<Counts>): void {
    Object.assign(this.counts, values);
  }

  add(name: keyof Counts, more = 1): void {
    this.counts[name] += more;
  }

  abstract begin(act: Act): void;
  abstract step(step: Step): void;
  /** Links that lead somewhere from now on. */
  abstract tell(line: StageLine | GuestLine): void;
  abstract finish(result: ResultLine): void;
}
