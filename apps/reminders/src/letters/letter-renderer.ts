import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { FIRST_LANGUAGE, wordsIn } from '../languages/languages.js';
import { compileLetter } from './compile-letter.js';
import { LetterRefused } from './letter.errors.js';
import type { LetterSource } from './letter-source.js';
import type { LetterValues } from './letter-values.js';
import { LiquidTemplates } from './liquid-templates.js';
import { oneLine, PreparedLetter, reasonOf, type RenderedLetter } from './prepared-letter.js';

export type { RenderedLetter } from './prepared-letter.js';

const MOST_PREPARED = 500;

/** The one renderer, for previews and for what is sent: what looked right is what goes out. */
@Injectable()
export class LetterRenderer {
  private readonly liquid = new LiquidTemplates();
  private readonly prepared = new Map<string, Promise<PreparedLetter>>();

  /** Throws {@link LetterRefused}, with a reason, for a template that cannot be read or a value that is not there. */
  async render(
    source: LetterSource,
    values: LetterValues,
    language = FIRST_LANGUAGE,
  ): Promise<RenderedLetter> {
    return (await this.prepare(source, language)).render(values);
  }

  /** Compiles once per source and language; everybody after the first only waits for the same result. */
  prepare(source: LetterSource, language = FIRST_LANGUAGE): Promise<PreparedLetter> {
    const key = `${language}\u0000${source.subject}\u0000${source.body}`;
    let letter = this.prepared.get(key);
    if (!letter) {
      if (this.prepared.size >= MOST_PREPARED) this.prepared.clear();
      letter = this.compile(source, language, key);
      this.prepared.set(key, letter);
    }
    return letter;
  }

  /** What a writer should hear before the letter is kept: whether it can be read, and whether it bears people without a name. */
  async check(source: LetterSource, values: LetterValues, language = FIRST_LANGUAGE): Promise<void> {
    const letter = await this.prepare(source, language);
    letter.render(values);
    try {
      letter.render({ ...values, contact: { email: values.contact.email } });
    } catch (error) {
      const missing = /^missing-variable: (contact\..+)$/.exec((error as LetterRefused).reason)?.[1];
      throw missing ? new LetterRefused(`may-be-empty: ${missing}, which needs "| default: ..."`) : error;
    }
  }

  private async compile(source: LetterSource, language: string, key: string): Promise<PreparedLetter> {
    try {
      const { text, html, links } = await compileLetter(source.body, language, wordsIn(language).frame);
      return new PreparedLetter(this.liquid, {
        id: createHash('sha256').update(key).digest().subarray(0, 8).toString('hex'),
        language,
        subject: this.liquid.parseText(oneLine(source.subject)),
        text: this.liquid.parseText(text),
        html: this.liquid.parseHtml(html),
        links,
      });
    } catch (error) {
      throw error instanceof LetterRefused ? error : new LetterRefused(reasonOf(error));
    }
  }
}
