import { randomUUID } from 'node:crypto';
import { endOfToken, termsOfToken } from './password-link-terms.js';

describe(termsOfToken, () => {
  it('reads what the end of a token says', () => {
    const terms = { workspaceId: randomUUID(), ownerId: randomUUID() };
    expect(termsOfToken(`a_Random-part${endOfToken(terms)}`)).toEqual(terms);
  });

  it.each(['a_Random-part', '', 'a.b.c', `.${'x'.repeat(22)}.${'x'.repeat(22)}`])(
    'finds none in %p',
    (token) => {
      expect(termsOfToken(token)).toBeNull();
    },
  );
});
