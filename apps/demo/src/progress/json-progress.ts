import { type Act, shareAt } from './acts.js';
import { Progress, type Step } from './progress.js';
import type { GuestLine, ProgressLine, ResultLine, StageLine } from './progress-line.js';

/** One JSON object a line, for the program that started the play. */
export class JsonProgress extends Progress {
  private act: Act = 'stage';

  constructor(
    private readonly write: (line: string) => void = (line) => void process.stdout.write(`${line}\n`),
  ) {
    super();
  }

  begin(act: Act): void {
    this.act = act;
    this.step({ done: 0, all: 1, detail: '' });
  }

  step({ done, all, detail = `${done}/${all}`, minute, waitingFor }: Step): void {
    const { act } = this;
    const share = shareAt(act, done / Math.max(1, all));
    this.line({ type: 'step', act, detail, share, minute, waitingFor, counts: this.counts });
  }

  tell(line: StageLine | GuestLine): void {
    this.line(line);
  }

  finish(result: ResultLine): void {
    this.line({ type: 'step', act: this.act, detail: '', share: 1, counts: this.counts });
    this.line(result);
  }

  private line(line: ProgressLine): void {
    this.write(JSON.stringify(line));
  }
}
