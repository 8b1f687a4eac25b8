import { DomainError, type FieldProblem, InvalidInputError } from '@funnelcast/service-kit';

/** Points at every part that the catalogue does not know. */
export class ScoringNotUnderstood extends InvalidInputError {
  override readonly code = 'scoring-not-understood';

  constructor(override readonly errors: FieldProblem[]) {
    super('The rules say something that is not understood.');
  }
}

/** Two members at the same table must not wipe out each other's work. */
export class ScoringChangedMeanwhile extends DomainError {
  override readonly code = 'scoring-changed-meanwhile';

  constructor() {
    super('Somebody else has changed the rules meanwhile.');
  }
}
