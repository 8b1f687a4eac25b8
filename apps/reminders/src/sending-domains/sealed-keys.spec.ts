import { SealedKeys } from './sealed-keys.js';

const keys = (linkSecret: string) => new SealedKeys({ authPublicKeys: '{}', linkSecret });
const SECRET = 'a secret of at least 32 characters';

describe(SealedKeys, () => {
  it('opens what it sealed, for the same row and under the same secret only', () => {
    const sealed = keys(SECRET).seal('the key', 'row');

    expect(keys(SECRET).open(sealed, 'row')).toBe('the key');
    expect(keys(SECRET).open(sealed, 'another row')).toBeUndefined();
    expect(keys('another secret of the same length!').open(sealed, 'row')).toBeUndefined();
    expect(keys(SECRET).open(sealed.subarray(0, 20), 'row')).toBeUndefined();
    expect(sealed.toString('latin1')).not.toContain('the key');
  });
});
