import { DomainError, type FieldProblem, InvalidInputError, NotFoundError } from '@funnelcast/service-kit';

export class CalledNobodyKnown extends NotFoundError {
  override readonly code = 'called-nobody-known';

  constructor() {
    super('There is no such contact.');
  }
}

/** One id is one call, however often it is sent. */
export class CallRecordedOtherwise extends DomainError {
  override readonly code = 'call-recorded-otherwise';

  constructor() {
    super('A different call was recorded under this id.');
  }
}

export class NextCallUnclear extends InvalidInputError {
  override readonly code = 'next-call-unclear';

  override readonly errors: FieldProblem[] = [
    {
      pointer: '/nextCallAt',
      rule: 'isInTheFuture',
      message: 'must be a time to come, after `positive` or `neutral` alone',
    },
  ];

  constructor() {
    super('A next call lies ahead, and follows a call that ended well or open.');
  }
}

export class CallBackUnclear extends InvalidInputError {
  override readonly code = 'call-back-unclear';

  override readonly errors: FieldProblem[] = [
    {
      pointer: '/callBackAt',
      rule: 'isInTheFuture',
      message: 'must be a time to come, for `call-back` and nothing else',
    },
  ];

  constructor() {
    super('A time to call back belongs to the outcome `call-back`, and lies ahead.');
  }
}
