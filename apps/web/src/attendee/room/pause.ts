/** A pause that somebody can cut short; what is called out while nobody pauses ends the next one at once. */
export class Pause {
  private called = false;
  private end: (() => void) | undefined;

  /** Without a time it lasts until it is cut short. */
  async wait(ms?: number): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    await new Promise<void>((resolve) => {
      this.end = resolve;
      if (ms !== undefined) timer = setTimeout(resolve, ms);
      if (this.called) resolve();
    });
    clearTimeout(timer);
    this.end = undefined;
    this.called = false;
  }

  cutShort(): void {
    this.called = true;
    this.end?.();
  }
}
