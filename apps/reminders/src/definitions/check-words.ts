import { Injectable } from '@nestjs/common';
import type { FieldProblem } from '@funnelcast/service-kit';
import { MessageRenderer } from '../channels/message-renderer.js';
import { FIRST_LANGUAGE, wordsIn } from '../languages/languages.js';
import { LetterRefused } from '../letters/letter.errors.js';
import { LetterRenderer } from '../letters/letter-renderer.js';
import type { LetterValues } from '../letters/letter-values.js';
import type { StepDefinition } from './definition.js';
import { problem } from './definition-problems.policy.js';

/** Tries every message and script of a sequence, with nothing but what is certain of everybody who would get it. */
@Injectable()
export class CheckWords {
  constructor(
    private readonly renderer: LetterRenderer,
    private readonly messages: MessageRenderer,
  ) {}

  async execute(steps: readonly StepDefinition[], withSession: boolean): Promise<FieldProblem[]> {
    const values = leanest(withSession);
    const found = steps.map((step, nth) => this.wordProblems(step, `/steps/${nth}`, values));
    return (await Promise.all(found)).flat();
  }

  private async wordProblems(
    { message, task }: StepDefinition,
    pointer: string,
    known: LetterValues,
  ): Promise<FieldProblem[]> {
    const values = message?.sells && message.offerId ? { ...known, ...AN_OFFER } : known;
    if (task) return this.unreadable('plain', task.script, { pointer: `${pointer}/task/script`, values });
    if (!message) return [];
    const kind = message.channel === 'email' ? 'letter' : 'plain';
    const written = [
      { language: FIRST_LANGUAGE, subject: message.subject, body: message.body, at: `${pointer}/message` },
      ...(message.translations ?? []).map((translation, nth) => ({
        ...translation,
        at: `${pointer}/message/translations/${nth}`,
      })),
    ];
    const found = written.map(async ({ language, subject, body, at }) => [
      ...(await this.unreadable(kind, body, { pointer: `${at}/body`, values, language })),
      ...(await this.unreadable('plain', subject, { pointer: `${at}/subject`, values, language })),
    ]);
    return (await Promise.all(found)).flat();
  }

  /** Letters are tried whole; the words of everything else, and subjects, without the frame. */
  private async unreadable(
    kind: 'letter' | 'plain',
    words: string,
    {
      pointer,
      values,
      language = FIRST_LANGUAGE,
    }: { pointer: string; values: LetterValues; language?: string },
  ): Promise<FieldProblem[]> {
    try {
      if (kind === 'letter') await this.renderer.render({ subject: '-', body: words }, values, language);
      else this.messages.render({ subject: '', body: words }, values);
      return [];
    } catch (error) {
      if (!(error instanceof LetterRefused)) throw error;
      return [problem(pointer, 'liquid', wordsOf(error.reason))];
    }
  }
}

/** What is certain of everybody; whatever else a letter prints needs a default, or an `if` around it. */
function leanest(withSession: boolean): LetterValues {
  const { sample } = wordsIn(FIRST_LANGUAGE);
  const { email } = sample.contact;
  const certain = {
    contact: { email } as LetterValues['contact'],
    workspace: sample.workspace,
    preferences_url: sample.preferences_url!,
    unsubscribe_url: sample.unsubscribe_url!,
    webinar: {} as LetterValues['webinar'],
    session: {},
  };
  if (!withSession) return certain;
  return { ...certain, webinar: sample.webinar, session: sample.session, join_url: sample.join_url! };
}

/** Who gets a letter that names an offer gets its link. */
const { offer, offer_url } = wordsIn(FIRST_LANGUAGE).sample;
const AN_OFFER: Partial<LetterValues> = { offer, offer_url };

function wordsOf(reason: string): string {
  const variable = /^missing-variable: (.+)$/.exec(reason)?.[1];
  return variable
    ? `“${variable}” may be empty for somebody: give it a default, or put an “if” around it.`
    : reason.replace(/^template: /, '');
}
