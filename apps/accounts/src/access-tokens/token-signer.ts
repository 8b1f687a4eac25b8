import type { FactoryProvider } from '@nestjs/common';
import { type Member, MemberTokens, MemberTokenSigner } from '@funnelcast/service-kit';
import { AccountsConfig } from '../accounts.config.js';

const NOBODY: Member = { userId: '-', workspaceId: '-', role: 'sales', name: '-', email: '-' };

/** Proves at the start that the two halves of the key fit; otherwise every sign-in would fail, one by one. */
export async function openTokenSigner(
  { authPrivateKey }: Pick<AccountsConfig, 'authPrivateKey'>,
  tokens: MemberTokens,
): Promise<MemberTokenSigner> {
  try {
    const signer = new MemberTokenSigner(authPrivateKey);
    const { token } = await signer.sign(NOBODY);
    await tokens.read(token);
    return signer;
  } catch {
    throw new Error('AUTH_PRIVATE_KEY is no private key that belongs to AUTH_PUBLIC_KEYS.');
  }
}

export const tokenSigner: FactoryProvider<MemberTokenSigner> = {
  provide: MemberTokenSigner,
  inject: [AccountsConfig, MemberTokens],
  useFactory: openTokenSigner,
};
