import { Injectable } from '@nestjs/common';
import { Liquid, type LiquidOptions, type Template } from 'liquidjs';
import { FIRST_LANGUAGE, wordsIn } from '../languages/languages.js';
import { frameHtml, frameText } from './letter-layout.js';
import { toHtmlTemplate, toTextTemplate } from './letter-markup.js';
import { LetterRefused } from './letter.errors.js';
import type { LetterSource } from './letter-source.js';
import type { LetterValues } from './letter-values.js';

export interface RenderedLetter {
  subject: string;
  text: string;
  html: string;
}

interface CompiledLetter {
  subject: Template[];
  text: Template[];
  html: Template[];
}

const OPTIONS: LiquidOptions = {
  ownPropertyOnly: true,
  strictFilters: true,
  strictVariables: true,
  // `if` and `default` may ask for what is missing; printing it is refused.
  lenientIf: true,
  // No template may reach for files.
  templates: {},
  parseLimit: 200_000,
  renderLimit: 2_000,
  memoryLimit: 5_000_000,
};
const MOST_COMPILED = 500;
const LONGEST_SUBJECT = 250;

/** The one renderer, for previews and for what is sent: what looked right is what goes out. */
@Injectable()
export class LetterRenderer {
  private readonly forText = engine();
  private readonly forHtml = engine({ outputEscape: 'escape' });
  private readonly compiled = new Map<string, CompiledLetter>();

  /** Throws {@link LetterRefused}, with a reason, for a template that cannot be read or a value that is not there. */
  render(source: LetterSource, values: LetterValues, language = FIRST_LANGUAGE): RenderedLetter {
    try {
      const letter = this.compile(source, language);
      const subject = oneLine(this.forText.renderSync(letter.subject, values) as string);
      const scope = { ...values, subject, lang: language };
      return {
        subject,
        text: (this.forText.renderSync(letter.text, scope) as string).replace(/\n{3,}/g, '\n\n').trimStart(),
        html: this.forHtml.renderSync(letter.html, scope) as string,
      };
    } catch (error) {
      throw new LetterRefused(reasonOf(error));
    }
  }

  private compile(source: LetterSource, language: string): CompiledLetter {
    const { frame } = wordsIn(language);
    const key = `${language}\u0000${source.subject}\u0000${source.body}`;
    let letter = this.compiled.get(key);
    if (!letter) {
      if (this.compiled.size >= MOST_COMPILED) this.compiled.clear();
      letter = {
        subject: this.forText.parse(oneLine(source.subject)),
        text: this.forText.parse(frameText(toTextTemplate(source.body), frame)),
        html: this.forHtml.parse(frameHtml(toHtmlTemplate(source.body), frame)),
      };
      this.compiled.set(key, letter);
    }
    return letter;
  }
}

function engine(options: LiquidOptions = {}): Liquid {
  const liquid = new Liquid({ ...OPTIONS, ...options });
  // `raw` would let a value past the escaping.
  delete liquid.filters.raw;
  for (const tag of ['include', 'render', 'layout', 'block']) delete liquid.tags[tag];
  return liquid;
}

/** A line break in a subject would begin a header of its own. */
function oneLine(text: string): string {
  // oxlint-disable-next-line no-control-regex -- removing them is the point
  const line = text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();
  return line.length > LONGEST_SUBJECT ? `${line.slice(0, LONGEST_SUBJECT - 1)}…` : line;
}

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const missing = /undefined variable: ([\w.[\]]+)/.exec(text)?.[1];
  return missing ? `missing-variable: ${missing}` : `template: ${oneLine(text)}`;
}
