import { importJWK, SignJWT } from 'jose';
import { PublicUrl } from '../config/public-url.js';
import { ACCESS_TOKEN, newSigningKeys } from './access-token.js';
import { ForeignOrigin, SignInRequired } from './auth.errors.js';
import { MemberTokenSigner } from './member-token-signer.js';
import { MemberTokens } from './member-tokens.js';
import type { Member } from './member.js';
import { RequestOrigin } from './request-origin.js';

const ada: Member = {
  userId: '0192d3f0-6a1c-7c3e-9f55-0a1b2c3d4e5f',
  workspaceId: '0192d3f0-6a1c-7c3e-9f55-0a1b2c3d4e60',
  role: 'presenter',
  name: 'Ada',
  email: 'ada@example.org',
};
const publicUrl = new PublicUrl({ publicUrl: 'https://funnel.example', port: 3000 });
const linkSecret = 'a secret of at least 32 characters';

const keys = await newSigningKeys();
const signer = new MemberTokenSigner(keys.privateKey);
const freshTokens = (publicKeys = keys.publicKeys) =>
  new MemberTokens({ authPublicKeys: publicKeys, linkSecret }, new RequestOrigin(publicUrl));

describe(MemberTokens, () => {
  const tokens = freshTokens();

  /** A token signed with the right key, but with other claims than accounts would give. */
  const signedWith = async (change: (token: SignJWT) => SignJWT, claims: Record<string, unknown> = {}) => {
    const token = new SignJWT({ ...ada, ...claims })
      .setProtectedHeader({ alg: 'ES256' })
      .setSubject(ada.userId)
      .setIssuer(ACCESS_TOKEN.issuer)
      .setAudience(ACCESS_TOKEN.audience)
      .setExpirationTime('5 minutes');
    return change(token).sign(await importJWK(JSON.parse(keys.privateKey), 'ES256'));
  };

  it('tells who the member is', async () => {
    const { token, expiresAt } = await signer.sign(ada);

    expect(await tokens.read(token)).toEqual(ada);
    expect(expiresAt.getTime() - Date.now()).toBeGreaterThan(590_000);
  });

  it('refuses an expired token, also one it has seen while it was good', async () => {
    const { token } = await signer.sign(ada, 1);
    await tokens.read(token);
    await new Promise((resolve) => setTimeout(resolve, 1_100));

    await expect(tokens.read(token)).rejects.toThrow(SignInRequired);
    await expect(tokens.read((await signer.sign(ada, -1)).token)).rejects.toThrow(SignInRequired);
  });

  it("refuses a stranger's key", async () => {
    const stranger = new MemberTokenSigner((await newSigningKeys()).privateKey);

    await expect(tokens.read((await stranger.sign(ada)).token)).rejects.toThrow(SignInRequired);
  });

  it('refuses a stranger who claims the id of our key', async () => {
    const { kid } = JSON.parse(keys.privateKey);
    const stranger = new MemberTokenSigner(
      JSON.stringify({ ...JSON.parse((await newSigningKeys()).privateKey), kid }),
    );

    await expect(tokens.read((await stranger.sign(ada)).token)).rejects.toThrow(SignInRequired);
  });

  it('refuses a token whose claims were changed', async () => {
    const [header, , signature] = (await signer.sign(ada)).token.split('.');
    const claims = { ...ada, role: 'owner', sub: ada.userId, exp: Math.floor(Date.now() / 1000) + 600 };
    const forged = Buffer.from(JSON.stringify(claims)).toString('base64url');

    await expect(tokens.read(`${header}.${forged}.${signature}`)).rejects.toThrow(SignInRequired);
  });

  it('refuses a token without a signature', async () => {
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const exp = Math.floor(Date.now() / 1000) + 600;
    const claims = { ...ada, sub: ada.userId, iss: ACCESS_TOKEN.issuer, aud: ACCESS_TOKEN.audience, exp };

    await expect(tokens.read(`${encode({ alg: 'none' })}.${encode(claims)}.`)).rejects.toThrow(
      SignInRequired,
    );
  });

  it('refuses a token sealed with the public key as if it were a shared secret', async () => {
    const token = await new SignJWT({ ...ada })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(ada.userId)
      .setIssuer(ACCESS_TOKEN.issuer)
      .setAudience(ACCESS_TOKEN.audience)
      .setExpirationTime('5 minutes')
      .sign(new TextEncoder().encode(keys.publicKeys));

    await expect(tokens.read(token)).rejects.toThrow(SignInRequired);
  });

  it.each([
    ['of another issuer', () => signedWith((token) => token.setIssuer('https://elsewhere.example'))],
    ['for another audience', () => signedWith((token) => token.setAudience('urn:else:where'))],
    ['with a role nobody has', () => signedWith((token) => token, { role: 'root' })],
    ['without a workspace', () => signedWith((token) => token, { workspaceId: undefined })],
    ['that is no token', async () => 'x.y.z'],
  ])('refuses a token %s', async (_, token) => {
    await expect(tokens.read(await token())).rejects.toThrow(SignInRequired);
  });

  it('knows the old key and the new one while keys change', async () => {
    const next = await newSigningKeys();
    const both = freshTokens(
      JSON.stringify({ keys: [...JSON.parse(keys.publicKeys).keys, ...JSON.parse(next.publicKeys).keys] }),
    );

    expect(await both.read((await signer.sign(ada)).token)).toEqual(ada);
    expect(await both.read((await new MemberTokenSigner(next.privateKey).sign(ada)).token)).toEqual(ada);
  });

  it('does not start with a private key among the public ones', () => {
    expect(() => freshTokens(JSON.stringify({ keys: [JSON.parse(keys.privateKey)] }))).toThrow(
      'AUTH_PUBLIC_KEYS holds a private key',
    );
  });

  it.each(['{}', '{"keys":[]}', '{"keys":"none"}'])('does not start with %s for a key set', (publicKeys) => {
    expect(() => freshTokens(publicKeys)).toThrow('AUTH_PUBLIC_KEYS is not a JSON Web Key Set');
  });

  describe('of a request', () => {
    const request = async (method: string, headers: Record<string, string> = {}) => ({
      method,
      headers: { host: '127.0.0.1:3000', ...headers },
    });
    const cookie = async () => `theme=dark; ${ACCESS_TOKEN.cookie}=${(await signer.sign(ada)).token}; x=y`;

    it('reads the Authorization header, whatever the origin', async () => {
      const authorization = `Bearer ${(await signer.sign(ada)).token}`;

      expect(await tokens.verify(await request('POST', { authorization }))).toEqual(ada);
    });

    it('reads the cookie', async () => {
      expect(await tokens.verify(await request('GET', { cookie: await cookie() }))).toEqual(ada);
    });

    it('asks for a sign-in when there is neither', async () => {
      await expect(tokens.verify(await request('GET', { cookie: 'a=b' }))).rejects.toThrow(SignInRequired);
      await expect(tokens.verify(await request('GET'))).rejects.toThrow(SignInRequired);
    });

    it.each(['https://funnel.example', 'http://127.0.0.1:3000'])(
      'lets the cookie act from %s',
      async (origin) => {
        expect(await tokens.verify(await request('POST', { cookie: await cookie(), origin }))).toEqual(ada);
      },
    );

    it.each([
      ['another site', { origin: 'https://evil.example' }],
      ['another port', { origin: 'http://127.0.0.1:3001' }],
      ['a look-alike', { origin: 'https://funnel.example.evil.example' }],
      ['a sandboxed frame', { origin: 'null' }],
      ['nobody knows where', {}],
    ])('does not let the cookie act from %s', async (_, headers) => {
      const headersWithCookie = { cookie: await cookie(), ...headers };

      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        await expect(tokens.verify(await request(method, headersWithCookie))).rejects.toThrow(ForeignOrigin);
      }
    });

    it('does not let a foreign page open a WebSocket with the cookie', async () => {
      const upgrade = { cookie: await cookie(), upgrade: 'websocket', origin: 'https://evil.example' };

      await expect(tokens.verify(await request('GET', upgrade))).rejects.toThrow(ForeignOrigin);
    });
  });
});
