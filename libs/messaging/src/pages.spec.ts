import { fromCloudEvent } from '@funnelcast/contracts';
import { cut, factsAfter, pageOf } from './pages.js';
import { aFact, factsFrom } from './testing/a-fact.js';

describe(cut, () => {
  const limits = { facts: 3, characters: 10 };
  const sizes = (items: number[]): number[][] => cut(items, (item) => item, limits);

  it('keeps the order and both limits', () => {
    expect(sizes([1, 1, 1, 1, 9, 2])).toEqual([[1, 1, 1], [1, 9], [2]]);
  });

  it('lets what is larger than a page travel alone', () => {
    expect(sizes([1, 99, 1])).toEqual([[1], [99], [1]]);
  });

  it('makes nothing of nothing', () => {
    expect(sizes([])).toEqual([]);
  });
});

describe(factsAfter, () => {
  const positions = (bookmark: number, first: number, last: number): number[] | undefined =>
    factsAfter(bookmark, pageOf('log', factsFrom(first, last)))?.map(({ position }) => position);

  it('drops what is known', () => expect(positions(3, 2, 5)).toEqual([4, 5]));
  it('drops all of a repeated page', () => expect(positions(5, 2, 5)).toEqual([]));
  it('takes what follows directly', () => expect(positions(5, 6, 7)).toEqual([6, 7]));
  it('sees a gap before the page', () => expect(positions(5, 7, 8)).toBeUndefined());
  it('sees a gap in the page', () => {
    expect(factsAfter(0, pageOf('log', [aFact(1), aFact(3)]))).toBeUndefined();
  });
});

describe(pageOf, () => {
  it('travels as a CloudEvents batch', () => {
    const facts = factsFrom(4, 6);
    const page = pageOf('log', facts);
    expect([page.first, page.last]).toEqual([4, 6]);
    expect((JSON.parse(page.body) as unknown[]).map(fromCloudEvent)).toEqual(facts);
  });
});
