import { DomainError } from '@funnelcast/service-kit';

/** What better-auth refuses, in the words that every other refusal of ours uses. */
export class SignInRefused extends DomainError {
  constructor(
    override readonly status: number,
    override readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
