const EVERY_MS = 5_000;

/** One line about what is going on: rewritten on a terminal, now and then in a log. */
export class ProgressLine {
  #timer;
  #began = performance.now();
  #note = '';

  constructor(describe) {
    this.describe = describe;
  }

  start() {
    this.#timer = setInterval(() => this.#show(), process.stdout.isTTY ? 500 : EVERY_MS);
    return this;
  }

  /** What is waited for. */
  note(text) {
    this.#note = text;
  }

  stop() {
    clearInterval(this.#timer);
    if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
  }

  #show() {
    const at = `${Math.round((performance.now() - this.#began) / 1000)} s`.padStart(6);
    const line = `${at}  ${this.describe()}${this.#note ? `; waiting for ${this.#note}` : ''}`;
    if (process.stdout.isTTY)
      process.stdout.write(`\r\x1b[K${line.slice(0, (process.stdout.columns ?? 120) - 1)}`);
    else console.log(line);
  }
}
