import { ACTS, type Act, shareAt } from './acts.js';
import { JsonProgress } from './json-progress.js';
import type { StepLine } from './progress-line.js';

const NAMES = Object.keys(ACTS) as Act[];

describe(shareAt, () => {
  it('grows from act to act, and reaches the whole at the end', () => {
    const shares = NAMES.flatMap((act) => [shareAt(act, 0), shareAt(act, 0.5), shareAt(act, 1)]);

    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
  });

  it('stays within its act, however much is said to be done', () => {
    expect(shareAt('register', 7)).toBe(shareAt('remind', 0));
  });
});

describe(JsonProgress, () => {
  it('writes one object a line, with what has been counted', () => {
    const lines: string[] = [];
    const progress = new JsonProgress((line) => lines.push(line));

    progress.begin('register');
    progress.add('registered');
    progress.step({ done: 1, all: 2 });

    expect(lines.every((line) => !line.includes('\n'))).toBe(true);
    const [begun, stepped] = lines.map((line) => JSON.parse(line) as StepLine);
    expect(begun).toMatchObject({ act: 'register', counts: { registered: 0 } });
    expect(stepped).toMatchObject({ detail: '1/2', counts: { registered: 1 } });
    expect(stepped!.share).toBeGreaterThan(begun!.share);
  });
});
