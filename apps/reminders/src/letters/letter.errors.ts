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

/** A forged link and one whose registration has not arrived here yet look the same to the one who holds it. */
export class RegistrationNotKnown extends NotFoundError {
  override readonly code = 'registration-not-known';

  constructor() {
    super('This link is not known here, or not yet.');
  }
}
