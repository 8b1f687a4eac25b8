import { VirtualClock } from './virtual.clock.js';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 10, minute));
const never = new AbortController().signal;

describe(VirtualClock, () => {
  it('stands still until it is moved', () => {
    const clock = new VirtualClock(at(0));
    expect(clock.now()).toEqual(at(0));
    clock.advance(60_000);
    expect(clock.now()).toEqual(at(1));
  });

  it('wakes sleepers in the order of their times, and only those who are due', async () => {
    const clock = new VirtualClock(at(0));
    const woken: string[] = [];
    void clock.sleepUntil(at(20), never).then(() => woken.push('second'));
    void clock.sleepUntil(at(10), never).then(() => woken.push('first'));
    void clock.sleepUntil(at(30), never).then(() => woken.push('third'));
    clock.moveTo(at(25));
    await Promise.resolve();
    expect(woken).toEqual(['first', 'second']);
  });

  it('does not sleep for what is past, nor after an abort', async () => {
    const clock = new VirtualClock(at(5));
    await clock.sleepUntil(at(5), never);
    const stopping = new AbortController();
    const sleeping = clock.sleepUntil(at(6), stopping.signal);
    stopping.abort();
    await sleeping;
  });

  it('refuses to run backwards', () => {
    expect(() => new VirtualClock(at(5)).moveTo(at(4))).toThrow(RangeError);
  });
});
