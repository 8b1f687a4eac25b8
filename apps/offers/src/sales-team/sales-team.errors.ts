import { NotFoundError } from '@funnelcast/service-kit';

export class MemberNotKnown extends NotFoundError {
  override readonly code = 'member-not-known';

  constructor() {
    super('Nobody of this workspace has this id.');
  }
}
