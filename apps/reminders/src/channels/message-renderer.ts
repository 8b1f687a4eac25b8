import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Liquid } from 'liquidjs';
import { FIRST_LANGUAGE } from '../languages/languages.js';
import { HeldLiquid } from '../letters/held-liquid.js';
import type { LetterSource } from '../letters/letter-source.js';
import type { LetterValues } from '../letters/letter-values.js';
import { findLinks } from './message-links.js';
import { PreparedMessage, refusalOf, type RenderedMessage } from './prepared-message.js';

export type { RenderedMessage } from './prepared-message.js';

const MOST_PREPARED = 500;

/** The words of a step without the frame of a letter: for messages, for the script of a call, for paper. */
@Injectable()
export class MessageRenderer {
  private readonly liquid = engine();
  private readonly prepared = new Map<string, PreparedMessage>();

  /** Throws {@link LetterRefused}, with a reason, for a template that cannot be read or a value that is not there. */
  render(source: LetterSource, values: LetterValues): RenderedMessage {
    return this.prepare(source).render(values);
  }

  /** Compiles once per source and language. */
  prepare({ subject, body }: LetterSource, language = FIRST_LANGUAGE): PreparedMessage {
    const key = `message\u0000${language}\u0000${subject}\u0000${body}`;
    let message = this.prepared.get(key);
    if (!message) {
      if (this.prepared.size >= MOST_PREPARED) this.prepared.clear();
      message = this.compile(key, language, { subject, body });
      this.prepared.set(key, message);
    }
    return message;
  }

  private compile(key: string, language: string, { subject, body }: LetterSource): PreparedMessage {
    const id = createHash('sha256').update(key).digest().subarray(0, 8).toString('hex');
    try {
      const text = findLinks(new HeldLiquid(body));
      return new PreparedMessage(this.liquid, id, language, { subject, text });
    } catch (error) {
      throw refusalOf(error);
    }
  }
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
  // The way round by which a click is seen, where there is one.
  liquid.registerFilter('followed', function (url: unknown, number: unknown) {
    const { links } = this.context.environments as { links?: Record<number, string> };
    return links?.[Number(number)] ?? url;
  });
  return liquid;
}
