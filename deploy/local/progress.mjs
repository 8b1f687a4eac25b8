/** Tells a person at a terminal what takes time and how long it took. */
export class Progress {
  /** An aborted `signal` ends the walk before the next step. */
  constructor({ quiet = false, signal, write = (text) => process.stdout.write(text) } = {}) {
    this.quiet = quiet;
    this.signal = signal;
    this.write = write;
  }

  say(line = '') {
    if (!this.quiet) this.write(`${line}\n`);
  }

  async step(title, work) {
    this.signal?.throwIfAborted();
    const began = performance.now();
    // Said before the work: a silent half minute looks like a hanging program.
    if (!this.quiet) this.write(`  ${title} ... `);
    const signOfLife = setInterval(() => this.quiet || this.write('. '), 5000);
    try {
      const result = await work();
      this.say(`${((performance.now() - began) / 1000).toFixed(1)} s`);
      return result;
    } catch (error) {
      this.say(this.signal?.aborted ? 'stopped' : 'failed');
      throw error;
    } finally {
      clearInterval(signOfLife);
    }
  }
}
