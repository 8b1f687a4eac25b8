import { SignedLinks } from './signed-links.js';

const links = new SignedLinks({ authPublicKeys: '{}', linkSecret: 'a secret of at least 32 characters' });
const id = '0192d3f0-6a1c-7c3e-9f55-0a1b2c3d4e5f';

describe(SignedLinks, () => {
  it('reads back the id it issued', () => {
    expect(links.read('join', links.issue('join', id))).toBe(id);
  });

  it('issues the same token again, so that a link in an old mail stays good', () => {
    expect(links.issue('join', id)).toBe(links.issue('join', id));
    expect(links.issue('join', id)).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  it('keeps purposes apart', () => {
    expect(links.read('offer', links.issue('join', id))).toBeNull();
    expect(links.read('preferences', links.issue('join', id))).toBeNull();
  });

  it('does not read what another secret sealed', () => {
    const foreign = new SignedLinks({
      authPublicKeys: '{}',
      linkSecret: 'another secret of at least 32 chars',
    });

    expect(links.read('join', foreign.issue('join', id))).toBeNull();
  });

  it('makes a short code again from the same, and another one from anything else', () => {
    const code = links.shortCode('message', id, 'words 1');
    expect(code).toMatch(/^[A-Za-z0-9_-]{12}$/);
    expect(links.shortCode('message', id, 'words 1')).toBe(code);
    expect(links.shortCode('message', id, 'words 2')).not.toBe(code);
    expect(links.shortCode('message', id.replace('0192', '0193'), 'words 1')).not.toBe(code);
  });

  it('notices any changed character', () => {
    const token = links.issue('join', id);
    for (let index = 0; index < token.length; index += 1) {
      const changed = token.slice(0, index) + (token[index] === 'A' ? 'B' : 'A') + token.slice(index + 1);
      expect(links.read('join', changed)).toBeNull();
    }
  });

  it('carries a few bytes more, under the same seal, and only where they are asked for', () => {
    const token = links.issueWith('click', id, Buffer.from([7, 8]));

    expect(links.readWith('click', token, 2)).toEqual({ id, details: Buffer.from([7, 8]) });
    expect(links.readWith('open', token, 2)).toBeNull();
    expect(links.readWith('click', token, 1)).toBeNull();
    expect(links.read('click', token)).toBeNull();
    expect(links.readWith('click', links.issue('click', id), 2)).toBeNull();
  });

  it('seals links with a number together, and each opens for its own number only', () => {
    const tokens = links.issueNumbered('letter', id, Buffer.from('12345678'));
    const numbers = [0, 1, 2, 3, 4, 7, 8, 65_535];
    for (const number of numbers)
      expect(links.readNumbered('letter', tokens(number), 8)).toEqual({
        id,
        details: Buffer.from('12345678'),
        number,
      });

    expect(new Set(numbers.map((number) => tokens(number).slice(-21))).size).toBe(numbers.length);
    expect(tokens(3)).toBe(links.issueNumbered('letter', id, Buffer.from('12345678'))(3));
    expect(links.readNumbered('click', tokens(1), 8)).toBeNull();
    expect(links.readNumbered('letter', tokens(1), 11)).toBeNull();
    expect(links.readWith('letter', tokens(1), 10)).toBeNull();
    expect(links.readNumbered('letter', links.issueWith('letter', id, Buffer.alloc(10)), 8)).toBeNull();
  });

  it('notices any changed character of a link with a number, and a seal at another number', () => {
    const tokens = links.issueNumbered('letter', id, Buffer.from('12345678'));
    const token = tokens(1);
    for (let index = 0; index < token.length; index += 1) {
      const changed = token.slice(0, index) + (token[index] === 'A' ? 'B' : 'A') + token.slice(index + 1);
      expect(links.readNumbered('letter', changed, 8)).toBeNull();
    }
    const seal = Buffer.from(tokens(2), 'base64url').subarray(-16);
    const moved = Buffer.concat([Buffer.from(token, 'base64url').subarray(0, -16), seal]);
    expect(links.readNumbered('letter', moved.toString('base64url'), 8)).toBeNull();
  });

  it('knows one spelling of a token only', () => {
    const token = links.issue('join', id);
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const accepted = alphabet
      .split('')
      .filter((last) => links.read('join', token.slice(0, -1) + last) !== null);

    expect(accepted).toEqual([token.at(-1)]);
  });

  it.each([
    ['nothing', undefined],
    ['an empty text', ''],
    ['too short a text', 'abc'],
    ['too long a text', 'A'.repeat(44)],
    ['other characters', `${'A'.repeat(42)}=`],
    ['a list', ['A'.repeat(43)]],
    ['a number', 42],
  ])('answers null for %s', (_, token) => {
    expect(links.read('join', token)).toBeNull();
  });

  it('refuses to seal what is no uuid', () => {
    expect(() => links.issue('join', '42')).toThrow(TypeError);
    expect(() => links.issueNumbered('letter', '42', Buffer.alloc(8))).toThrow(TypeError);
    expect(() => links.issueNumbered('letter', id, Buffer.alloc(9))).toThrow(TypeError);
  });
});
