import { profileOf } from './row-profile.policy.js';

describe(profileOf, () => {
  const mapped = { columns: { email: 0, tags: 1 }, attributes: [{ index: 2, name: 'jobTitle' }] };
  const of = (...cells: string[]) => profileOf(['ada@example.org', ...cells], mapped);

  it('takes what a row says, tidied', () => {
    expect(of('vip, Speaker;VIP | speaker', ' Head  of\tSales ')).toEqual({
      tags: ['vip', 'Speaker'],
      attributes: [{ name: 'jobTitle', value: 'Head of Sales' }],
    });
  });

  it.each([
    ['a cell that is missing', []],
    ['nothing but spaces', [' ; ', '  ']],
    ['what is too long', ['x'.repeat(61), 'x'.repeat(201)]],
    ['what is no text', ['a\u0000', 'b\u0007']],
  ])('leaves out %s', (_, cells) => {
    expect(of(...cells)).toEqual({ tags: [], attributes: [] });
  });
});
