import { DomainError, InvalidInputError, NotFoundError } from '@funnelcast/service-kit';

export class TaskNotFound extends NotFoundError {
  override readonly code = 'task-not-found';

  constructor() {
    super('There is no such task.');
  }
}

/** Somebody else was faster, or it is too late. */
export class TaskClosed extends DomainError {
  override readonly code = 'task-closed';

  constructor(state: string) {
    super(`This task is ${state} already.`);
  }
}

export class OutcomeUnclear extends InvalidInputError {
  override readonly code = 'outcome-unclear';

  constructor() {
    super('A task ends with an outcome, or goes on with a time to call back: one of the two.');
  }
}

export class CallBackInThePast extends InvalidInputError {
  override readonly code = 'call-back-in-the-past';

  constructor() {
    super('The time to call back has passed.');
  }
}

export class CallBackTooFar extends InvalidInputError {
  override readonly code = 'call-back-too-far';

  constructor() {
    super('A call may be put off by half a year at most.');
  }
}
