import { jest } from '@jest/globals';
import { validate, version } from 'uuid';
import { newId } from './new-id.js';

describe(newId, () => {
  afterEach(() => jest.restoreAllMocks());

  it('makes UUIDs of version 7 that tell the time', () => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2999, 0, 1));
    const id = newId();
    expect([validate(id), version(id)]).toEqual([true, 7]);
    expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(Date.UTC(2999, 0, 1));
  });

  it('makes each above the one before it, also within a millisecond and after the clock was set back', () => {
    const ids = Array.from({ length: 20_000 }, newId);
    jest.spyOn(Date, 'now').mockReturnValue(0);
    ids.push(...Array.from({ length: 20_000 }, newId));
    expect(ids.every(validate)).toBe(true);
    expect(ids.every((id, index) => index === 0 || id > ids[index - 1]!)).toBe(true);
  });
});
