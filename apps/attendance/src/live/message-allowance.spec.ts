import { MessageAllowance } from './message-allowance.js';

describe(MessageAllowance, () => {
  const ask = (allowance: MessageAllowance, times: number, now: number) =>
    Array.from({ length: times }, () => allowance.ask(now));

  it('allows a burst of twenty, then five a second', () => {
    const allowance = new MessageAllowance(0);

    expect(ask(allowance, 21, 0).filter((verdict) => verdict === 'take')).toHaveLength(20);
    expect(ask(allowance, 10, 1_000).filter((verdict) => verdict === 'take')).toHaveLength(5);
  });

  it('never saves up more than a burst', () => {
    expect(ask(new MessageAllowance(0), 50, 3_600_000).filter((verdict) => verdict === 'take')).toHaveLength(
      20,
    );
  });

  it('hangs up on who goes on after a hundred refusals', () => {
    const verdicts = ask(new MessageAllowance(0), 121, 0);

    expect(verdicts.at(-2)).toBe('refuse');
    expect(verdicts.at(-1)).toBe('hang-up');
  });
});
