import { DomainError, type FieldProblem, InvalidInputError, NotFoundError } from '@funnelcast/service-kit';

/** Every fault of the stages at once, each at its place. */
export class ConveyorNotUnderstood extends InvalidInputError {
  override readonly code = 'conveyor-not-understood';

  constructor(override readonly errors: FieldProblem[]) {
    super('The stages of the conveyor are not valid.');
  }
}

export class StageNotFound extends NotFoundError {
  override readonly code = 'stage-not-found';

  constructor() {
    super('There is no such stage.');
  }
}

export class PersonNotFound extends NotFoundError {
  override readonly code = 'person-not-found';

  constructor() {
    super('There is no such contact.');
  }
}

/** Everything else is received when it is received: nobody is dragged past it. */
export class GetNotByHand extends DomainError {
  override readonly code = 'get-not-by-hand';

  constructor(gets: string) {
    super(`What this stage asks for cannot be recorded by hand: ${gets}.`);
  }
}
