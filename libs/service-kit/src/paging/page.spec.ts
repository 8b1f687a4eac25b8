import { readCursor } from './cursor.js';
import { pageOf } from './page.js';

describe(pageOf, () => {
  const rows = [3, 2, 1].map((number) => ({ number }));
  const positionOf = ({ number }: { number: number }) => [number];

  it('shows as many as asked for, and where the next page begins', () => {
    const { items, nextCursor } = pageOf(rows, 2, positionOf);

    expect(items).toEqual([{ number: 3 }, { number: 2 }]);
    expect(readCursor(nextCursor!, ['integer'])).toEqual([2]);
  });

  it.each([3, 4])('knows the last page when %s are asked for', (limit) => {
    expect(pageOf(rows, limit, positionOf)).toEqual({ items: rows, nextCursor: null });
  });

  it('takes an empty list', () => {
    expect(pageOf([], 1, positionOf)).toEqual({ items: [], nextCursor: null });
  });
});
