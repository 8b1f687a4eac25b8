import { NotFoundError } from '@funnelcast/service-kit';

/** A letter that would go out with a hole in it is not sent. */
export class LetterRefused extends Error {
  constructor(
    /** Stored with the touch: `missing-variable: join_url`. */
    readonly reason: string,
  ) {
    super(reason);
  }
}

export class UnknownJoinLink extends NotFoundError {
  override readonly code = 'unknown-join-link';

  constructor() {
    super('This link is incomplete or was not issued here.');
  }
}
