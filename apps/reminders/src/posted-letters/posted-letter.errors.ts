import { type FieldProblem, InvalidInputError, NotFoundError } from '@funnelcast/service-kit';

export class PostalAddressNotFound extends NotFoundError {
  override readonly code = 'postal-address-not-found';

  constructor() {
    super('No postal address of this contact is known.');
  }
}

/** All or nothing: a stack of letters in which some are missing is found out by nobody. */
export class LettersNotPrintable extends InvalidInputError {
  override readonly code = 'letters-not-printable';

  constructor(override readonly errors: FieldProblem[]) {
    super('Some of the letters cannot be printed.');
  }
}
