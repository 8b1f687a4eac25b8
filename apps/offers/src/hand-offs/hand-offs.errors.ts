import { DomainError, type FieldProblem, InvalidInputError, NotFoundError } from '@funnelcast/service-kit';

export class LeadNotFound extends NotFoundError {
  override readonly code = 'lead-not-found';

  constructor() {
    super('Nobody was ever offered this person.');
  }
}

/** The first one is believed. */
export class LeadWithSomebodyElse extends DomainError {
  override readonly code = 'lead-with-somebody-else';

  constructor() {
    super('This person is with somebody else, or the time to accept has run out.');
  }
}

/** Keys of programs are nobody who could call. */
export class OnlyMembersTakeLeads extends DomainError {
  override readonly code = 'only-members-take-leads';

  constructor() {
    super('Only a member of the workspace can take somebody.');
  }
}

export class NobodyToGiveTo extends InvalidInputError {
  override readonly code = 'nobody-to-give-to';

  override readonly errors: FieldProblem[] = [
    {
      pointer: '/toMemberIds',
      rule: 'areOtherMembers',
      message: 'must be other members who are still here and may sell',
    },
  ];

  constructor() {
    super('People can only be given to other members who are still here and may sell.');
  }
}

export class WorkingHoursEmpty extends InvalidInputError {
  override readonly code = 'working-hours-empty';

  override readonly errors: FieldProblem[] = [
    { pointer: '/workingHours/to', rule: 'isAfterFrom', message: 'must be later than the beginning' },
  ];

  constructor() {
    super('Working hours must end after they begin.');
  }
}
