/** Counts things by name. */
export class Tally {
  #counts = new Map();

  add(name, count = 1) {
    this.#counts.set(name, this.of(name) + count);
  }

  of(name) {
    return this.#counts.get(name) ?? 0;
  }

  get total() {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Most frequent first. */
  toString() {
    const sorted = [...this.#counts].sort(([, one], [, other]) => other - one);
    return sorted.map(([name, count]) => `${name} ${count}`).join(', ');
  }
}
