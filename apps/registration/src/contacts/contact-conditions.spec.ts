import { contactConditions } from './contact-conditions.js';

describe(contactConditions, () => {
  it('asks for every part of what was typed, wherever it stands', () => {
    expect(contactConditions({ search: '  Ada  love ' })).toEqual({
      conditions: ['search_text like lower($1)', 'search_text like lower($2)'],
      parameters: ['%Ada%', '%love%'],
    });
  });

  it('takes signs that PostgreSQL would read as a pattern as themselves', () => {
    expect(contactConditions({ search: String.raw`50%_\ ` }).parameters).toEqual([String.raw`%50\%\_\\%`]);
  });

  it('tells subscribed from unsubscribed', () => {
    expect(contactConditions({ subscription: 'subscribed' }).conditions).toEqual(['unsubscribed_at is null']);
    expect(contactConditions({ subscription: 'unsubscribed' }).conditions).toEqual([
      'unsubscribed_at is not null',
    ]);
  });

  it('has no condition for nothing', () => {
    expect(contactConditions({ search: '   ' })).toEqual({ conditions: [], parameters: [] });
  });

  it('looks for a handful of parts, whatever is pasted', () => {
    expect(contactConditions({ search: 'a '.repeat(500) }).parameters).toHaveLength(6);
  });
});
