import { InvalidInput } from '../problems/domain-error.js';
import { readCursor, writeCursor } from './cursor.js';

const id = '0198f2a6-0c7e-7b0a-9d53-0d2f4a1c5e11';

describe(readCursor, () => {
  it('reads what was written', () => {
    expect(readCursor(writeCursor([72, id]), ['integer', 'uuid'])).toEqual([72, id]);
  });

  it('reads a number with a fraction, and refuses what is none', () => {
    expect(readCursor(writeCursor([7.25, id]), ['number', 'uuid'])).toEqual([7.25, id]);
    expect(() => readCursor(writeCursor(['7', id]), ['number', 'uuid'])).toThrow(InvalidInput);
  });

  it('has no position before the first page', () => {
    expect(readCursor(undefined, ['uuid'])).toBeNull();
  });

  it('refuses a time that no calendar has', () => {
    expect(() => readCursor(writeCursor(['2026-02-30T10:00:00.000Z']), ['instant'])).toThrow(InvalidInput);
  });

  it.each([
    ['nonsense', '%%%'],
    ['no list', Buffer.from('{"score":1}').toString('base64url')],
    ['too few parts', writeCursor([72])],
    ['an id that is none', writeCursor([72, "' or 1=1 --"])],
    ['a score that is none', writeCursor([1e300, id])],
    ['nothing', ''],
  ])('refuses %s', (_, cursor) => {
    expect(() => readCursor(cursor, ['integer', 'uuid'])).toThrow(InvalidInput);
  });
});
