import { NotFoundError } from '@funnelcast/service-kit';

/** Also for a workspace that exists, but not for the one who asks. */
export class WorkspaceNotFound extends NotFoundError {
  override readonly code = 'workspace-not-found';

  constructor() {
    super('There is no such workspace.');
  }
}
