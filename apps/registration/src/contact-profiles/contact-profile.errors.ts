import { type FieldProblem, InvalidInputError } from '@funnelcast/service-kit';

export const MOST_ATTRIBUTES = 40;
export const MOST_TAGS = 100;

export class TooManyAttributes extends InvalidInputError {
  override readonly code = 'too-many-attributes';
  override readonly errors: FieldProblem[] = [
    {
      pointer: '/attributes',
      rule: 'arrayMaxSize',
      message: `a contact has at most ${MOST_ATTRIBUTES} attributes`,
    },
  ];

  constructor() {
    super(`A contact has at most ${MOST_ATTRIBUTES} attributes.`);
  }
}

export class TooManyTags extends InvalidInputError {
  override readonly code = 'too-many-tags';
  override readonly errors: FieldProblem[] = [
    { pointer: '/addTags', rule: 'arrayMaxSize', message: `a contact has at most ${MOST_TAGS} tags` },
  ];

  constructor() {
    super(`A contact has at most ${MOST_TAGS} tags.`);
  }
}
