import { aLetter, aStep } from '../testing/a-sequence.js';
import { aPlan } from '../testing/a-walk.js';
import { moveTo } from './version-move.policy.js';

const letters = (...keys: string[]) => aPlan({ steps: keys.map((key) => aLetter(key)) });

describe(moveTo, () => {
  it('keeps people before the step they stand before', () => {
    expect(moveTo(letters('a', 'b'), letters('new', 'b', 'a'), 'b', 'a')).toEqual({
      step: 'b',
      why: 'same-step',
    });
  });

  it('takes the first of the following steps that is still there', () => {
    expect(moveTo(letters('a', 'b', 'c', 'd'), letters('a', 'd'), 'b', 'a')).toEqual({
      step: 'd',
      why: 'next-known-step',
    });
  });

  it('does not take a step of another kind for the same', () => {
    const after = aPlan({ steps: [aLetter('a'), aStep({ key: 'b', kind: 'end' }), aLetter('c')] });

    expect(moveTo(letters('a', 'b', 'c'), after, 'b', 'a')).toEqual({ step: 'c', why: 'next-known-step' });
  });

  it('leads out of a branch that is gone', () => {
    const split = aStep({
      key: 's',
      kind: 'split',
      split: [
        { name: 'A', weight: 1 },
        { name: 'B', weight: 1 },
      ],
    });
    const before = aPlan({
      steps: [split, aLetter('in-a', { within: { stepKey: 's', branch: 'A' } }), aLetter('behind')],
    });

    expect(moveTo(before, letters('behind'), 'in-a', 's')).toEqual({
      step: 'behind',
      why: 'next-known-step',
    });
  });

  it('lets who rests go on to what was added behind them', () => {
    expect(moveTo(letters('a'), letters('a', 'b'), null, 'a')).toEqual({ step: 'b', why: 'goes-on' });
  });

  it.each([
    ['nothing was added', letters('a'), null, 'a'],
    ['their last step is gone', letters('b'), null, 'a'],
    ['they never took a step', letters('b'), null, null],
    ['nothing of what was ahead is left', letters('x'), 'a', null],
  ])('leaves them at the end when %s', (_why, after, next, last) => {
    expect(moveTo(letters('a'), after, next, last)).toEqual({ step: null, why: 'at-the-end' });
  });
});
