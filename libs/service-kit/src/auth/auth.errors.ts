import { ForbiddenError, UnauthorizedError } from '../problems/domain-error.js';

/** There is no access token, or it is expired, forged or meant for somebody else; which of them is not told. */
export class SignInRequired extends UnauthorizedError {
  override readonly code = 'sign-in-required';

  constructor() {
    super('Sign in first, or renew the access token.');
  }
}

/** The member is known, but the role does not include this. */
export class RoleNotAllowed extends ForbiddenError {
  override readonly code = 'role-not-allowed';

  constructor() {
    super('Your role in this workspace does not include this.');
  }
}

/** A browser was made to send its cookie by a page of somebody else. */
export class ForeignOrigin extends ForbiddenError {
  override readonly code = 'foreign-origin';

  constructor() {
    super('A request with a cookie must come from a page of this installation.');
  }
}
