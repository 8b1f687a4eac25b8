import { NotFoundError } from '@funnelcast/service-kit';

export class QuestionNotFound extends NotFoundError {
  readonly code = 'question-not-found';

  constructor() {
    super('There is no such question in this session.');
  }
}
