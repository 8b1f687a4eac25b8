import { ForbiddenError, UnauthorizedError } from '@funnelcast/service-kit';

/** Wrong, revoked and unknown keys look alike. */
export class ApiKeyRefused extends UnauthorizedError {
  override readonly code = 'api-key-refused';

  constructor() {
    super('This API key does not open anything.');
  }
}

/** Signed in, but a member of no workspace: nobody invited this person yet, or an owner removed them. */
export class NoWorkspace extends ForbiddenError {
  override readonly code = 'no-workspace';

  constructor() {
    super('You do not belong to a workspace. Ask an owner for an invitation.');
  }
}
