/** A refusal that is part of the product's rules: a fact with a stable code, mapped to HTTP in one place. */
export abstract class DomainError extends Error {
  /** Kebab-case and stable: clients rely on it. */
  abstract readonly code: string;
  /** The HTTP status that tells the kind of refusal. */
  readonly status: number = 409;
  /** Which inputs are wrong, for refusals that belong beside a field. */
  readonly errors?: FieldProblem[];
  /** What a program needs to go on from the refusal; extension members of the problem, never anything secret. */
  readonly members?: Record<string, string | number>;
  /** When asking again makes sense, for refusals that pass by themselves; becomes `Retry-After`. */
  readonly retryAfterSeconds?: number;
}

export interface FieldProblem {
  /** JSON pointer into the request body: `/email`. */
  pointer: string;
  rule: string;
  message: string;
}

/** What was asked for does not exist, or not for this workspace, which is the same to the one who asks. */
export abstract class NotFoundError extends DomainError {
  override readonly status = 404;
}

export abstract class ForbiddenError extends DomainError {
  override readonly status = 403;
}

export abstract class UnauthorizedError extends DomainError {
  override readonly status = 401;
}

export abstract class GoneError extends DomainError {
  override readonly status = 410;
}

/** Well-formed input that breaks a rule which only the domain can see. */
export abstract class InvalidInputError extends DomainError {
  override readonly status = 422;
}

/** The shape itself is wrong: every wrong field is named at once. */
export class InvalidInput extends InvalidInputError {
  override readonly code = 'invalid-input';

  constructor(override readonly errors: FieldProblem[]) {
    super('Some of the input is not valid.');
  }
}
