/**
 * Lets work through in shares: each fault opens it a little further, so that traffic is under way whenever something
 * breaks, however fast or slow the machine is.
 */
export class Tap {
  #next = 0;
  #opened = 0;
  #waiting = [];

  constructor(total) {
    this.total = total;
  }

  /** How many pieces of work were taken. */
  get taken() {
    return this.#next;
  }

  /** Up to this share of everything may be taken from now on. */
  openTo(share) {
    this.#opened = Math.max(this.#opened, Math.min(this.total, Math.ceil(this.total * share)));
    for (const look of this.#waiting.splice(0)) look();
  }

  /** The number of the next piece of work, or undefined when all are taken. */
  async take() {
    while (this.#next >= this.#opened && this.#next < this.total) {
      await new Promise((resolve) => this.#waiting.push(resolve));
    }
    return this.#next < this.total ? this.#next++ : undefined;
  }
}
