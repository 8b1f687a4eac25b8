import { DomainError, type FieldProblem, InvalidInputError, NotFoundError } from '@funnelcast/service-kit';

export class LeadNotFound extends NotFoundError {
  override readonly code = 'lead-not-found';

  constructor() {
    super('There is no such person, or nobody was ever offered them.');
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

  override readonly errors: FieldProblem[];

  constructor(pointer = '/toMemberIds') {
    super('People can only be given to other members who are still here and may sell.');
    const message = 'must be other members who are still here and may sell';
    this.errors = [{ pointer, rule: 'areOtherMembers', message }];
  }
}

/** Sales calls one after the other; a list that nobody could get through is none. */
export class TooManyToHandOver extends DomainError {
  override readonly code = 'too-many-to-hand-over';

  constructor(most: number) {
    super(`At most ${most} people are handed over at once: narrow the list.`);
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
