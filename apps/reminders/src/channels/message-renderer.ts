import { Injectable } from '@nestjs/common';
import { Liquid, type Template } from 'liquidjs';
import { LetterRefused } from '../letters/letter.errors.js';
import { HeldLiquid } from '../letters/held-liquid.js';
import { toText } from '../letters/letter-markup.js';
import type { LetterSource } from '../letters/letter-source.js';
import type { LetterValues } from '../letters/letter-values.js';

export interface RenderedMessage {
  subject: string;
  text: string;
}

const MOST_COMPILED = 500;

/** The words of a step without the frame of a letter: for messages, for the script of a call, for paper. */
@Injectable()
export class MessageRenderer {
  private readonly liquid = engine();
  private readonly compiled = new Map<string, Template[]>();

  /** Throws {@link LetterRefused}, with a reason, for a template that cannot be read or a value that is not there. */
  render({ subject, body }: LetterSource, values: LetterValues): RenderedMessage {
    try {
      return {
        subject: this.fill(subject, values).replace(/\s+/g, ' ').trim(),
        text: this.fill(textOf(body), values)
          .replace(/\n{3,}/g, '\n\n')
          .trim(),
      };
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      const missing = /undefined variable: ([\w.[\]]+)/.exec(text)?.[1];
      throw new LetterRefused(missing ? `missing-variable: ${missing}` : `template: ${text.split('\n')[0]}`);
    }
  }

  private fill(source: string, values: LetterValues): string {
    let template = this.compiled.get(source);
    if (!template) {
      if (this.compiled.size >= MOST_COMPILED) this.compiled.clear();
      template = this.liquid.parse(source);
      this.compiled.set(source, template);
    }
    return this.liquid.renderSync(template, values) as string;
  }
}

function textOf(body: string): string {
  const liquid = new HeldLiquid(body);
  return liquid.restore(toText(liquid));
}

/** As for letters: no files, no endless work, and no hole where a value is missing. */
function engine(): Liquid {
  const liquid = new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: true,
    lenientIf: true,
    templates: {},
    parseLimit: 200_000,
    renderLimit: 2_000,
    memoryLimit: 5_000_000,
  });
  for (const tag of ['include', 'render', 'layout', 'block']) delete liquid.tags[tag];
  return liquid;
}
