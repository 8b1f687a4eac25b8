import type { Liquid, Template } from 'liquidjs';
import type { LinkedWords } from '../letters/letter-link.js';
import { LetterRefused } from '../letters/letter.errors.js';
import type { LetterValues } from '../letters/letter-values.js';
import type { MessageLinks } from './message-links.js';

export interface RenderedMessage {
  subject: string;
  text: string;
}

/** The address of each link by its number, from 1. */
export type LinkAddresses = (number: number) => string;

/** A message that only has to be filled in. */
export class PreparedMessage implements LinkedWords {
  private readonly subject: Template[];
  private readonly text: Template[];

  constructor(
    private readonly liquid: Liquid,
    readonly id: string,
    readonly language: string,
    words: { subject: string; text: MessageLinks },
  ) {
    this.subject = liquid.parse(words.subject);
    this.text = liquid.parse(words.text.template);
    this.links = words.text.links;
  }

  readonly links: LinkedWords['links'];

  /** Throws {@link LetterRefused} for a value that is not there. Without addresses links lead straight to their targets. */
  render(values: LetterValues, addresses?: LinkAddresses): RenderedMessage {
    const links = [
      undefined,
      ...this.links.map((link, index) =>
        addresses ? addresses(index + 1) : link.kind === 'page' ? link.target : undefined,
      ),
    ];
    const scope = { ...values, links };
    try {
      return {
        subject: this.print(this.subject, scope).replace(/\s+/g, ' ').trim(),
        text: this.print(this.text, scope)
          .replace(/\n{3,}/g, '\n\n')
          .trim(),
      };
    } catch (error) {
      throw refusalOf(error);
    }
  }

  private print(template: Template[], scope: object): string {
    return this.liquid.renderSync(template, scope) as string;
  }
}

export function refusalOf(error: unknown): LetterRefused {
  const text = error instanceof Error ? error.message : String(error);
  const missing = /undefined variable: ([\w.[\]]+)/.exec(text)?.[1];
  return new LetterRefused(missing ? `missing-variable: ${missing}` : `template: ${text.split('\n')[0]}`);
}
