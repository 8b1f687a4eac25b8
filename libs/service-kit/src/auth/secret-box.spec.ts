import { SecretBox } from './secret-box.js';

const box = new SecretBox({ authPublicKeys: '{}', linkSecret: 'a secret of at least 32 characters' });
const secret = 'токен 42';

describe(SecretBox, () => {
  it('gives back what it sealed, which cannot be seen meanwhile', () => {
    const sealed = box.seal('sms of a', secret);

    expect(box.open('sms of a', sealed)).toBe(secret);
    expect(Buffer.from(sealed.slice(3), 'base64url').toString()).not.toContain('42');
  });

  it('seals the same text differently each time', () => {
    expect(box.seal('sms of a', secret)).not.toBe(box.seal('sms of a', secret));
  });

  it('reads nothing that was moved to another place', () => {
    expect(box.open('sms of b', box.seal('sms of a', secret))).toBeNull();
  });

  it('reads nothing that another installation sealed', () => {
    const foreign = new SecretBox({
      authPublicKeys: '{}',
      linkSecret: 'another secret of at least 32 chars',
    });

    expect(box.open('sms of a', foreign.seal('sms of a', secret))).toBeNull();
  });

  it('notices any changed byte', () => {
    const bytes = Buffer.from(box.seal('sms of a', secret).slice(3), 'base64url');
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes);
      changed[index]! ^= 1;
      expect(box.open('sms of a', `v1.${changed.toString('base64url')}`)).toBeNull();
    }
  });

  it.each(['', 'v1.', 'v1.AAAA', 'plain text', 'v2.AAAA'])('reads nothing in %j', (sealed) => {
    expect(box.open('sms of a', sealed)).toBeNull();
  });
});
