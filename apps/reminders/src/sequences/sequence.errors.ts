import { NotFoundError } from '@funnelcast/service-kit';

export class SequenceNotFound extends NotFoundError {
  override readonly code = 'sequence-not-found';

  constructor() {
    super('There is no such sequence.');
  }
}

export class StepNotFound extends NotFoundError {
  override readonly code = 'step-not-found';

  constructor() {
    super('The sequence has no such step.');
  }
}
