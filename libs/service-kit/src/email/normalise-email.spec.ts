import { normaliseEmail } from './normalise-email.js';

describe(normaliseEmail, () => {
  it.each([
    [' Ada@Example.ORG ', 'ada@example.org'],
    ['ada@bücher.example', 'ada@xn--bcher-kva.example'],
    ['ada', 'ada'],
    ['@example.org', '@example.org'],
    ['ada@exa mple.org', 'ada@exa mple.org'],
  ])('writes %j as %j', (typed, normal) => {
    expect(normaliseEmail(typed)).toBe(normal);
  });

  it('leaves other types to the validation', () => {
    expect(normaliseEmail(['a@example.org'])).toEqual(['a@example.org']);
  });
});
