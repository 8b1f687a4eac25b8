import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import type { FieldProblem } from '@funnelcast/service-kit';
import { MessageRenderer } from '../channels/message-renderer.js';
import { LetterRefused } from '../letters/letter.errors.js';
import { LetterRenderer } from '../letters/letter-renderer.js';
import type { LetterValues } from '../letters/letter-values.js';
import { FIRST_LANGUAGE, wordsIn } from '../languages/languages.js';
import type { SequenceDefinition, StepDefinition } from './definition.js';
import {
  bringsSession,
  definitionProblems,
  definitionWarnings,
  problem,
} from './definition-problems.policy.js';

export interface DefinitionCheck {
  problems: FieldProblem[];
  warnings: FieldProblem[];
}

/** Says what a definition lacks, down to a variable that may be empty in somebody’s letter. */
@Injectable()
export class CheckDefinition {
  constructor(
    private readonly renderer: LetterRenderer,
    private readonly messages: MessageRenderer,
  ) {}

  async execute(tx: Transaction, id: string, definition: SequenceDefinition): Promise<DefinitionCheck> {
    const values = leanest(bringsSession(definition.trigger));
    const words = definition.steps.map((step, nth) => this.wordProblems(step, `/steps/${nth}`, values));
    const problems = [
      ...definitionProblems(definition),
      ...(await Promise.all(words)).flat(),
      ...(await this.targetProblems(tx, id, definition)),
    ];
    return { problems, warnings: definitionWarnings(definition, await fewestTouches(tx)) };
  }

  private async wordProblems(
    { message, task }: StepDefinition,
    pointer: string,
    values: LetterValues,
  ): Promise<FieldProblem[]> {
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

  private async targetProblems(
    tx: Transaction,
    id: string,
    { steps }: SequenceDefinition,
  ): Promise<FieldProblem[]> {
    const asked = steps.flatMap(({ kind, goToSequenceId }, nth) =>
      kind === 'go-to' && goToSequenceId ? [{ nth, target: goToSequenceId }] : [],
    );
    if (asked.length === 0) return [];
    const known = await tx.query<{ id: string; state: string }[]>(
      `select id::text, state from sequence where id::text = any($1) and kind = 'personal'`,
      [asked.map(({ target }) => target)],
    );
    return asked.flatMap(({ nth, target }) => {
      const pointer = `/steps/${nth}/goToSequenceId`;
      const found = known.find((sequence) => sequence.id === target);
      if (target === id) return [problem(pointer, 'itself', 'A sequence cannot go to itself.')];
      if (!found) return [problem(pointer, 'unknown', 'There is no such sequence.')];
      return found.state === 'live' ? [] : [problem(pointer, 'not-live', 'Publish that sequence first.')];
    });
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

function wordsOf(reason: string): string {
  const variable = /^missing-variable: (.+)$/.exec(reason)?.[1];
  return variable
    ? `“${variable}” may be empty for somebody: give it a default, or put an “if” around it.`
    : reason.replace(/^template: /, '');
}

async function fewestTouches(tx: Transaction): Promise<number> {
  const [policy] = await tx.query<{ fewest: number }[]>(
    'select fewest_touches as fewest from touch_policy limit 1',
  );
  return policy?.fewest ?? 7;
}
