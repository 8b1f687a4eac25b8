import { DomainError, ForbiddenError, GoneError, NotFoundError } from '@funnelcast/service-kit';

/** Unknown and revoked invitations look alike. */
export class InvitationNotFound extends NotFoundError {
  override readonly code = 'invitation-not-found';

  constructor() {
    super('There is no such invitation, or it was withdrawn.');
  }
}

export class InvitationExpired extends GoneError {
  override readonly code = 'invitation-expired';

  constructor() {
    super('This invitation has expired. Ask for a new one.');
  }
}

export class InvitationUsed extends DomainError {
  override readonly code = 'invitation-used';

  constructor() {
    super('This invitation was accepted already.');
  }
}

export class InvitedAgain extends DomainError {
  override readonly code = 'invited-again';

  constructor() {
    super('This person has been invited again meanwhile. The new link counts.');
  }
}

export class AlreadyMember extends DomainError {
  override readonly code = 'already-member';

  constructor() {
    super('This person belongs to the workspace already.');
  }
}

/** The link alone must not let anybody set a password for an account that exists. */
export class SignInToAccept extends DomainError {
  override readonly code = 'sign-in-to-accept';

  constructor() {
    super('There is an account for this e-mail address. Sign in with it and accept then.');
  }
}

export class InvitedSomebodyElse extends ForbiddenError {
  override readonly code = 'invited-somebody-else';

  constructor() {
    super('This invitation is for another e-mail address than the one you are signed in with.');
  }
}
