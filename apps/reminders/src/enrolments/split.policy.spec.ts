import { randomUUID } from 'node:crypto';
import { branchOfSplit } from './split.policy.js';

const PEOPLE = 10_000;
const TOLERANCE = 0.02;

describe(branchOfSplit, () => {
  const people = Array.from({ length: PEOPLE }, () => randomUUID());

  it.each([[[1, 1]], [[7, 2, 1]], [[90, 10]], [[1, 0, 1]]])(
    'gives each branch its share of %j',
    (weights) => {
      const branches = weights.map((weight, nth) => ({ name: `branch-${nth}`, weight }));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const met = people.map((person) => branchOfSplit(branches, person, 'split'));
      for (const { name, weight } of branches) {
        const share = met.filter((one) => one === name).length / PEOPLE;
        expect(Math.abs(share - weight / total)).toBeLessThan(TOLERANCE);
        if (weight === 0) expect(share).toBe(0);
      }
    },
  );

  it('sends the same person the same way for ever', () => {
    const branches = [
      { name: 'A', weight: 1 },
      { name: 'B', weight: 1 },
    ];
    for (const person of people.slice(0, 500))
      expect(branchOfSplit(branches, person, 'split')).toBe(branchOfSplit([...branches], person, 'split'));
  });

  it('decides each split anew', () => {
    const branches = [
      { name: 'A', weight: 1 },
      { name: 'B', weight: 1 },
    ];
    const same = people.filter(
      (person) => branchOfSplit(branches, person, 'one') === branchOfSplit(branches, person, 'two'),
    );
    expect(Math.abs(same.length / PEOPLE - 0.5)).toBeLessThan(TOLERANCE);
  });
});
