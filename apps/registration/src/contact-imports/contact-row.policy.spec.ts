import { personOf } from './contact-row.policy.js';

const NOW = new Date('2026-03-02T10:00:00Z');
const defaults = { timeZone: 'Europe/Berlin', locale: 'de', now: NOW };
const columns = { email: 0, firstName: 1, lastName: 2, timeZone: 3, locale: 4, createdAt: 5 };

describe(personOf, () => {
  it('makes a person of a full row', () => {
    const cells = [' Ada@Example.ORG', 'Ada', ' Lovelace ', 'Europe/London', 'en_GB', '2024-05-06 07:08:09Z'];
    expect(personOf(cells, columns, defaults)).toEqual({
      email: 'ada@example.org',
      name: 'Ada Lovelace',
      timeZone: 'Europe/London',
      locale: 'en-GB',
      createdAt: new Date('2024-05-06T07:08:09Z'),
    });
  });

  it('fills in what is missing or unknown', () => {
    expect(
      personOf(['ada@example.org', '', '', 'CET+1', 'english language', '03/04/2024'], columns, defaults),
    ).toEqual({
      email: 'ada@example.org',
      name: 'ada',
      timeZone: 'Europe/Berlin',
      locale: 'de',
      createdAt: null,
    });
  });

  it('does not believe in a past that is still to come', () => {
    expect(personOf(['ada@example.org', '', '', '', '', '2031-01-01'], columns, defaults)).toMatchObject({
      createdAt: null,
    });
  });

  it('prefers the whole name where a file has both', () => {
    const cells = ['ada@example.org', 'Ada', 'Lovelace', 'Countess Ada'];
    expect(personOf(cells, { email: 0, firstName: 1, lastName: 2, name: 3 }, defaults)).toMatchObject({
      name: 'Countess Ada',
    });
  });

  it.each([
    ['no-email', ['', 'Ada']],
    ['no-email', []],
    ['email-invalid', ['ada@localhost', 'Ada']],
    ['email-invalid', ['ada', 'Ada']],
    ['name-invalid', ['ada@example.org', 'Win at https://spam.example']],
    ['name-invalid', ['ada@example.org', 'Ada\u0000']],
  ])('says %s of %j', (reason, cells) => {
    expect(personOf(cells, columns, defaults)).toBe(reason);
  });
});
