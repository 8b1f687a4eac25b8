import { MemberTokens, newSigningKeys, PublicUrl, RequestOrigin } from '@funnelcast/service-kit';
import { openTokenSigner } from './token-signer.js';

describe(openTokenSigner, () => {
  const start = async (privateKey?: string) => {
    const keys = await newSigningKeys();
    const origin = new RequestOrigin(new PublicUrl({ publicUrl: 'https://funnel.example', port: 3000 }));
    const tokens = new MemberTokens({ authPublicKeys: keys.publicKeys, linkSecret: 'x'.repeat(32) }, origin);
    return openTokenSigner({ authPrivateKey: privateKey ?? keys.privateKey }, tokens);
  };

  it('starts with a pair that fits', async () => {
    expect(await start()).toBeDefined();
  });

  it.each([
    ['the key of another installation', async () => (await newSigningKeys()).privateKey],
    ['a public key', async () => JSON.stringify(JSON.parse((await newSigningKeys()).publicKeys).keys[0])],
    ['something else', async () => '{"kty":"oct","k":"AAAA"}'],
  ])('does not start with %s, and says which setting is wrong', async (_, privateKey) => {
    await expect(start(await privateKey())).rejects.toThrow('AUTH_PRIVATE_KEY');
  });
});
