import { type Act, ACTS } from './acts.js';
import { Progress, type Step } from './progress.js';
import type { GuestLine, ResultLine, StageLine } from './progress-line.js';
import { reportOf } from './report-text.js';

/** One line that moves on a terminal, one line per act elsewhere; at the end the report. */
export class TerminalProgress extends Progress {
  private readonly startedAt = performance.now();
  private act: Act | undefined;
  private lastShown: Act | undefined;
  private stage: StageLine | undefined;

  constructor(
    private readonly origin: string,
    private readonly out: NodeJS.WriteStream = process.stdout,
  ) {
    super();
  }

  begin(act: Act): void {
    this.endLine();
    this.act = act;
    this.show('');
  }

  step({ done, all, detail }: Step): void {
    this.show(detail ?? `${bar(done / Math.max(1, all))} ${done}/${all}`);
  }

  tell(line: StageLine | GuestLine): void {
    if (line.type === 'stage') {
      this.stage = line;
      return;
    }
    const { registered, room, letters } = line.paths;
    const links = { 'Your place': registered, 'Your letters': letters, 'The room': room };
    this.out.write(this.out.isTTY ? '\n' : '');
    for (const [name, path] of Object.entries(links))
      this.out.write(`        ${name.padEnd(14)} ${this.origin}${path}\n`);
  }

  finish(result: ResultLine): void {
    this.endLine();
    this.out.write(`${reportOf(result, this.origin, this.stage!)}\n`);
  }

  private endLine(): void {
    if (this.act === undefined) return;
    this.out.write(this.out.isTTY ? '\n' : '');
    this.act = undefined;
  }

  private show(detail: string): void {
    if (!this.act) return;
    const seconds = ((performance.now() - this.startedAt) / 1000).toFixed(0).padStart(4);
    const line = `${seconds} s  ${ACTS[this.act].title.padEnd(46)} ${detail}`;
    if (this.out.isTTY) this.out.write(`\r\u001B[K${line}`);
    else if (this.lastShown !== this.act) this.out.write(`${line}\n`);
    this.lastShown = this.act;
  }
}

function bar(share: number): string {
  const full = Math.round(Math.min(1, share) * 20);
  return `[${'#'.repeat(full)}${'.'.repeat(20 - full)}]`;
}
