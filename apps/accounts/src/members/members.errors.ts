import { DomainError, ForbiddenError, NotFoundError } from '@funnelcast/service-kit';

export class MemberNotFound extends NotFoundError {
  override readonly code = 'member-not-found';

  constructor() {
    super('There is no such member in this workspace.');
  }
}

/** A workspace without an owner could never be managed again. */
export class LastOwnerStays extends DomainError {
  override readonly code = 'last-owner-stays';

  constructor() {
    super('The last owner cannot leave; make somebody else an owner first.');
  }
}

/** The link would open the other workspaces as well. */
export class MemberOfOtherWorkspaces extends DomainError {
  override readonly code = 'member-of-other-workspaces';

  constructor() {
    super(
      'This person belongs to other workspaces too, so an owner of one alone cannot let them choose a new password.',
    );
  }
}

/** Who is signed in proves themselves with the present password instead. */
export class OwnPasswordByLink extends DomainError {
  override readonly code = 'own-password-by-link';

  constructor() {
    super('Your own password is changed with the present one, in the account menu.');
  }
}

/** A key is made for one purpose in one workspace and cannot grow beyond it. */
export class PeopleOnly extends ForbiddenError {
  override readonly code = 'people-only';

  constructor() {
    super('Only a person can do this, not a program with an API key.');
  }
}
