import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { InvalidInput } from '@funnelcast/service-kit';
import { FIRST_LANGUAGE, wordsIn } from '../languages/languages.js';
import { LetterRefused } from '../letters/letter.errors.js';
import { LetterRenderer, type RenderedLetter } from '../letters/letter-renderer.js';
import type { MessageChannel } from './definition.js';
import { PersonalSequences } from './personal-sequences.js';

export interface MessageWanted {
  channel: MessageChannel;
  subject: string;
  body: string;
  language?: string | null;
}

/** Shows a message that is being written, by the renderer that sends, with made-up details. */
@Injectable()
export class PreviewMessage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sequences: PersonalSequences,
    private readonly renderer: LetterRenderer,
  ) {}

  async execute(
    workspaceId: string,
    id: string,
    { channel, subject, body, language: wanted }: MessageWanted,
  ): Promise<RenderedLetter> {
    await this.unitOfWork.inWorkspace(workspaceId, (tx) => this.sequences.find(tx, id));
    const language = wanted ?? FIRST_LANGUAGE;
    try {
      const source = { subject: channel === 'email' && subject ? subject : '-', body };
      return await this.renderer.render(source, wordsIn(language).sample, language);
    } catch (error) {
      if (!(error instanceof LetterRefused)) throw error;
      throw new InvalidInput([{ pointer: '/body', rule: 'liquid', message: error.reason }]);
    }
  }
}
