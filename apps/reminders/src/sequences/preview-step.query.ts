import { Injectable } from '@nestjs/common';
import { InvalidInput } from '@funnelcast/service-kit';
import { wordsIn } from '../languages/languages.js';
import { LetterRefused } from '../letters/letter.errors.js';
import { LetterRenderer, type RenderedLetter } from '../letters/letter-renderer.js';
import { inLanguage } from '../letters/letter-language.js';
import { withoutNames } from '../letters/letter-values.js';
import { FindSequence } from './find-sequence.query.js';
import { StepNotFound } from './sequence.errors.js';

/** Shows a letter as it would go out, by the renderer that sends, with made-up details. */
@Injectable()
export class PreviewStep {
  constructor(
    private readonly findSequence: FindSequence,
    private readonly renderer: LetterRenderer,
  ) {}

  async execute(
    workspaceId: string,
    sequenceId: string,
    wanted: { stepKey: string; language?: string; subject?: string; body?: string },
  ): Promise<RenderedLetter> {
    const { steps } = await this.findSequence.execute(workspaceId, sequenceId);
    const step = steps.find(({ key }) => key === wanted.stepKey);
    if (!step) throw new StepNotFound();
    const known = inLanguage(step, [wanted.language]);
    const source = { subject: wanted.subject ?? known.subject, body: wanted.body ?? known.body };
    // Words that are not saved yet may be the first in their language.
    const written = wanted.subject !== undefined || wanted.body !== undefined;
    const language = (written && wanted.language) || known.language;
    try {
      const { sample } = wordsIn(language);
      const values = step.templateKey === 'confirmation' ? withoutNames(sample) : sample;
      return await this.renderer.render(source, values, language);
    } catch (error) {
      if (!(error instanceof LetterRefused)) throw error;
      throw new InvalidInput([{ pointer: '/body', rule: 'liquid', message: error.reason }]);
    }
  }
}
