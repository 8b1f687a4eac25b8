/** One line that moves on a terminal, one line per act elsewhere. */
export class Progress {
  private readonly startedAt = performance.now();
  private act = '';

  constructor(private readonly out: NodeJS.WriteStream = process.stdout) {}

  begin(act: string): void {
    this.finish();
    this.act = act;
    this.show('');
  }

  /** `done` of `all`, or any short text. */
  step(done: number | string, all?: number): void {
    this.show(all === undefined ? String(done) : `${bar(Number(done) / all)} ${done}/${all}`);
  }

  finish(): void {
    if (this.act === '') return;
    this.out.write(this.out.isTTY ? '\n' : '');
    this.act = '';
  }

  private lastShown = '';
  private show(detail: string): void {
    const seconds = ((performance.now() - this.startedAt) / 1000).toFixed(0).padStart(4);
    const line = `${seconds} s  ${this.act.padEnd(44)} ${detail}`;
    if (this.out.isTTY) this.out.write(`\r\u001B[K${line}`);
    else if (this.lastShown !== this.act) this.out.write(`${line}\n`);
    this.lastShown = this.act;
  }
}

function bar(share: number): string {
  const full = Math.round(Math.min(1, share) * 20);
  return `[${'#'.repeat(full)}${'.'.repeat(20 - full)}]`;
}

/** Runs tasks over all items, so many at a time, in order of the items. */
export async function inParallel<Item>(
  items: readonly Item[],
  width: number,
  task: (item: Item) => Promise<void>,
  finished: (count: number) => void = () => undefined,
): Promise<void> {
  let next = 0;
  let count = 0;
  const worker = async () => {
    while (next < items.length) {
      await task(items[next++]!);
      finished(++count);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
}
