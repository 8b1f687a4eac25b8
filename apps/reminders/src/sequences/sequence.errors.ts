import { DomainError, NotFoundError } from '@funnelcast/service-kit';

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

export class TemplateNotFound extends NotFoundError {
  override readonly code = 'template-not-found';

  constructor() {
    super('There is no such template.');
  }
}

export class SequenceArchived extends DomainError {
  override readonly code = 'sequence-archived';

  constructor() {
    super('The sequence is archived. Bring it back first.');
  }
}

export class SequenceNotPublished extends DomainError {
  override readonly code = 'sequence-not-published';

  constructor() {
    super('The sequence has not been published yet.');
  }
}

export class EnrolmentNotFound extends NotFoundError {
  override readonly code = 'enrolment-not-found';

  constructor() {
    super('There is no such enrolment.');
  }
}
