import { mock } from 'node:test';
import { validate, version } from 'uuid';
import { newId } from './new-id.js';

describe(newId, () => {
  afterEach(() => mock.restoreAll());

  it('makes UUIDs of version 7 that tell the time', () => {
    const soon = Date.now() + 60_000;
    mock.method(Date, 'now', () => soon);
    const id = newId();
    expect([validate(id), version(id)]).toEqual([true, 7]);
    expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(soon);
  });

  it('makes each above the one before it, also within a millisecond and after the clock was set back', () => {
    const ids = Array.from({ length: 20_000 }, newId);
    mock.method(Date, 'now', () => 0);
    ids.push(...Array.from({ length: 20_000 }, newId));
    expect(ids.every(validate)).toBe(true);
    expect(ids.every((id, index) => index === 0 || id > ids[index - 1]!)).toBe(true);
  });
});
