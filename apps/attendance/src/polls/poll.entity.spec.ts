import { Poll, type PollStatus } from './poll.entity.js';
import { PollAlreadyClosed, PollNotOpen } from './poll.errors.js';

const now = new Date('2026-03-02T10:00:00Z');
const aPoll = (status: PollStatus) => Object.assign(new Poll(), { status });

describe(Poll, () => {
  it('is opened once and closed once', () => {
    const poll = aPoll('draft');

    expect([poll.open(now), poll.open(now), poll.close(now), poll.close(now)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('is not opened again, so that its result stands, and a draft is not closed', () => {
    expect(() => aPoll('closed').open(now)).toThrow(PollAlreadyClosed);
    expect(() => aPoll('draft').close(now)).toThrow(PollNotOpen);
  });
});
