import { type FieldProblem, InvalidInputError } from '@funnelcast/service-kit';

/** Every fault of a rule at once, each at its place. */
export class RuleNotUnderstood extends InvalidInputError {
  override readonly code = 'rule-not-understood';

  constructor(override readonly errors: FieldProblem[]) {
    super('The rule of the segment is not valid.');
  }
}
