import { aLetter, aStep } from '../testing/a-sequence.js';
import { aPlan } from '../testing/a-walk.js';
import { Plan } from './plan.js';

const wait = (key: string, within?: { stepKey: string; branch: string }) =>
  aStep({
    key,
    kind: 'wait',
    wait: { for: { kind: 'replied', match: {} } },
    ...(within ? { within } : {}),
  });
const inBranch = (stepKey: string, branch: string) => ({ within: { stepKey, branch } });

describe(Plan, () => {
  const plan = aPlan({
    steps: [
      aLetter('first'),
      wait('answer'),
      aLetter('thanks', inBranch('answer', 'happened')),
      wait('again', { stepKey: 'answer', branch: 'happened' }),
      aLetter('deep', inBranch('again', 'timeout')),
      aLetter('more', inBranch('answer', 'happened')),
      aLetter('last'),
    ],
  });

  it.each([
    ['first', undefined, 'answer', 'the trunk goes on'],
    ['answer', 'happened', 'thanks', 'into a branch'],
    ['answer', 'timeout', 'last', 'past an empty branch'],
    ['answer', undefined, 'last', 'past all branches'],
    ['thanks', undefined, 'again', 'along a branch'],
    ['again', 'timeout', 'deep', 'into a branch of a branch'],
    ['deep', undefined, 'more', 'out of the inner branch'],
    ['more', undefined, 'last', 'out of the outer branch'],
    ['last', undefined, null, 'to the end'],
    ['unknown', undefined, null, 'nowhere from a step that is not there'],
  ])('goes from %s by %s to %s: %s', (from, branch, to, _why) => {
    expect(plan.after(from, branch)).toBe(to);
  });

  it('ends when a branch at the end ends', () => {
    const short = aPlan({ steps: [wait('answer'), aLetter('thanks', inBranch('answer', 'happened'))] });

    expect([short.after('thanks'), short.after('answer', 'timeout')]).toEqual([null, null]);
  });

  it('begins with the first step, if there is one', () => {
    expect(plan.first).toBe('first');
    expect(aPlan({}).first).toBeNull();
  });

  it('asks for histories only where a condition or a wait does', () => {
    expect(plan.asksHistory).toBe(true);
    expect(aPlan({ steps: [aLetter('a')] }).asksHistory).toBe(false);
  });
});
