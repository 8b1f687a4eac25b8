import type { Template } from 'liquidjs';
import { LetterRefused } from './letter.errors.js';
import type { LetterLink } from './letter-link.js';
import type { LetterValues } from './letter-values.js';
import type { LiquidTemplates } from './liquid-templates.js';

export interface RenderedLetter {
  subject: string;
  text: string;
  html: string;
}

export interface EncodedLetter extends Omit<RenderedLetter, 'html'> {
  html: string[];
}

/** Addresses by which the links of one person's letter are seen; without them, links lead straight to their targets. */
export interface FollowedLinks {
  /** By the link's number, from 1. */
  link(number: number): string;
  /** A link that no person sees. */
  trapUrl: string;
  pixelUrl: string;
}

interface CompiledLetter {
  id: string;
  language: string;
  subject: Template[];
  text: Template[];
  html: Template[];
  links: LetterLink[];
}

const LONGEST_SUBJECT = 250;
const LONGEST_PREHEADER = 140;

/** A letter that only has to be filled in. */
export class PreparedLetter {
  /** What straight links lead to. */
  private readonly targets: (string | undefined)[];

  constructor(
    private readonly liquid: LiquidTemplates,
    private readonly letter: CompiledLetter,
  ) {
    this.targets = [
      undefined,
      ...letter.links.map((link) => (link.kind === 'page' ? link.target : undefined)),
    ];
  }

  /** The same for the same words in the same language. */
  get id(): string {
    return this.letter.id;
  }

  get language(): string {
    return this.letter.language;
  }

  get links(): readonly LetterLink[] {
    return this.letter.links;
  }

  /** Throws {@link LetterRefused} for a value that is not there. */
  render(values: RenderedValues, followed?: FollowedLinks): RenderedLetter {
    return this.print(values, followed, (scope) => this.liquid.printHtml(this.letter.html, scope));
  }

  /** The same letter, with its HTML in quoted-printable, in pieces. */
  encode(values: RenderedValues, followed?: FollowedLinks): EncodedLetter {
    return this.print(values, followed, (scope) => this.liquid.printHtmlForWire(this.letter.html, scope));
  }

  private print<Html>(
    values: RenderedValues,
    followed: FollowedLinks | undefined,
    printHtml: (scope: object) => Html,
  ): { subject: string; text: string; html: Html } {
    try {
      const subject = oneLine(this.liquid.printText(this.letter.subject, values));
      const scope = { ...values, subject, lang: this.letter.language };
      const text = this.liquid
        .printText(this.letter.text, scope)
        .replace(/\n{3,}/g, '\n\n')
        .trimStart();
      const links = followed
        ? this.targets.map((_, number) => (number ? followed.link(number) : undefined))
        : this.targets;
      const html = printHtml({
        ...scope,
        links,
        preheader: preheaderOf(text),
        // Named in any case: asking for a variable that is not there costs an exception per letter.
        trap_url: followed?.trapUrl ?? false,
        pixel_url: followed?.pixelUrl ?? false,
      });
      return { subject, text, html };
    } catch (error) {
      throw new LetterRefused(reasonOf(error));
    }
  }
}

/** A letter is also tried without a name, because people may have none. */
type RenderedValues = Omit<LetterValues, 'contact'> & {
  contact: Partial<LetterValues['contact']>;
};

/** What a list of mails shows beside the subject: the first words that say something, without greeting and addresses. */
export function preheaderOf(text: string): string {
  const [first = '', ...rest] = text.split('\n-- \n')[0]!.split(/\n\s*\n/, 4);
  const greets = first.length < 80 && /[,!]\s*$/.test(first);
  const words = (greets ? rest : [first, ...rest])
    .join(' ')
    .replace(/https?:\/\/\S+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (words.length <= LONGEST_PREHEADER) return words;
  const cut = words.slice(0, LONGEST_PREHEADER);
  return `${cut.slice(0, cut.lastIndexOf(' ') + 1).trim() || cut}…`;
}

/** A line break in a subject would begin a header of its own. */
export function oneLine(text: string): string {
  // oxlint-disable-next-line no-control-regex -- removing them is the point
  const line = text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();
  return line.length > LONGEST_SUBJECT ? `${line.slice(0, LONGEST_SUBJECT - 1)}…` : line;
}

export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const missing = /undefined variable: ([\w.[\]]+)/.exec(text)?.[1];
  return missing ? `missing-variable: ${missing}` : `template: ${oneLine(text)}`;
}
