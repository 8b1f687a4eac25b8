import { isInstant, IsInstant } from './is-instant.js';

describe(IsInstant, () => {
  it.each([
    '2026-03-02',
    '2026-03-02T10:00Z',
    '2026-03-02T10:00:00.125Z',
    '2026-03-02T10:00:00+05:30',
    '2026-03-02T10:00:00+0530',
  ])('takes %s', (value) => {
    expect(isInstant(value)).toBe(true);
    expect(new Date(value).getTime()).not.toBeNaN();
  });

  it.each([
    '20260302',
    '2026-W10-1',
    '2026-03-02T10:00:00,5Z',
    '2026-03-02T10',
    '2026-02-31',
    '',
    5,
    true,
    null,
  ])('refuses %j', (value) => expect(isInstant(value)).toBe(false));
});
