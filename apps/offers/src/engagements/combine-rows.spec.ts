import { combineRows } from './combine-rows.js';

describe(combineRows, () => {
  it('leaves one row per key, with the earliest and the latest of its values', () => {
    const rows = [
      { id: 'b', first: '2026-12-01T18:05:00.000Z', last: '2026-12-01T18:05:00.000Z', minutes: 12 },
      { id: 'a', first: '2026-12-01T18:01:00.000Z', last: '2026-12-01T18:01:00.000Z', minutes: 3 },
      { id: 'b', first: '2026-12-01T18:02:00.000Z', last: '2026-12-01T18:02:00.000Z', minutes: 40 },
    ];

    expect(combineRows(rows, 'id', { first: 'least', last: 'greatest', minutes: 'greatest' })).toEqual([
      { id: 'a', first: '2026-12-01T18:01:00.000Z', last: '2026-12-01T18:01:00.000Z', minutes: 3 },
      { id: 'b', first: '2026-12-01T18:02:00.000Z', last: '2026-12-01T18:05:00.000Z', minutes: 40 },
    ]);
  });

  it('never lets a missing value win', () => {
    const rows = [
      { id: 'a', at: null },
      { id: 'a', at: '2026-12-01T18:00:00.000Z' },
      { id: 'a', at: null },
    ];

    expect(combineRows(rows, 'id', { at: 'least' })).toEqual([{ id: 'a', at: '2026-12-01T18:00:00.000Z' }]);
  });
});
