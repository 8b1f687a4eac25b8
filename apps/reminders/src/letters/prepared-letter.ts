import type { Template } from 'liquidjs';
import { LetterRefused } from './letter.errors.js';
import { quotedPrintable } from '../mail/quoted-printable.js';
import type { EncodedLetter, FollowedLinks } from './encoded-letter.js';
import { type FormPrinter, LetterForm } from './letter-form.js';
import type { LetterLink } from './letter-link.js';
import type { LetterValues } from './letter-values.js';
import type { LiquidTemplates } from './liquid-templates.js';
import { preheaderOf } from './preheader.policy.js';

export interface RenderedLetter {
  subject: string;
  text: string;
  html: string;
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
/** People of a session are in few zones, and some of them have no name. */
const MOST_FORMS = 100;
/** In a row, without any that could be printed: the letter does more than putting values into places. */
const MOST_TRIALS = 10;

/** A letter that only has to be filled in. */
export class PreparedLetter {
  /** What straight links lead to. */
  private readonly targets: (string | undefined)[];
  private readonly forms: LetterForm[] = [];
  private trials = 0;

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

  /** The same letter, with its parts in quoted-printable, in pieces. */
  encode(values: LetterValues, followed?: FollowedLinks): EncodedLetter {
    return this.formFor(values, followed)?.fill(values, followed) ?? this.encodeAlone(values, followed);
  }

  private encodeAlone(values: LetterValues, followed: FollowedLinks | undefined): EncodedLetter {
    const printHtml = (scope: object) => this.liquid.printHtmlForWire(this.letter.html, scope);
    const { subject, text, html } = this.print(values, followed, printHtml);
    const { offer_url: offerUrl } = values;
    const presentsOffer = offerUrl !== undefined && text.includes(offerUrl);
    return {
      subject,
      presentsOffer,
      text: { plain: () => text, quoted: () => [quotedPrintable(text)] },
      html,
    };
  }

  private formFor(values: LetterValues, followed: FollowedLinks | undefined): LetterForm | undefined {
    const known = this.forms.find((form) => form.isFor(values, followed));
    if (known || this.trials >= MOST_TRIALS) return known;
    const form = LetterForm.print(values, followed, this.printer);
    if (!form) {
      this.trials += 1;
      return undefined;
    }
    this.trials = 0;
    if (this.forms.length >= MOST_FORMS) this.forms.length = 0;
    this.forms.push(form);
    return form;
  }

  private readonly printer: FormPrinter = {
    subject: (values) => this.liquid.printPlainly(this.letter.subject, values),
    text: (scope) => this.liquid.printPlainly(this.letter.text, scope),
    html: (scope) => this.liquid.printPlainly(this.letter.html, scope),
    scope: (subject) => this.scope(subject),
    scopeOfHtml: (preheader, followed) => this.scopeOfHtml(preheader, followed),
    oneLine,
    tidy,
  };

  private print<Html>(
    values: RenderedValues,
    followed: FollowedLinks | undefined,
    printHtml: (scope: object) => Html,
  ): { subject: string; text: string; html: Html } {
    try {
      const subject = oneLine(this.liquid.printText(this.letter.subject, values));
      const scope = { ...values, ...this.scope(subject) };
      const text = tidy(this.liquid.printText(this.letter.text, scope));
      const html = printHtml({ ...scope, ...this.scopeOfHtml(preheaderOf(text), followed) });
      return { subject, text, html };
    } catch (error) {
      throw new LetterRefused(reasonOf(error));
    }
  }

  private scope(subject: string): object {
    return { subject, lang: this.letter.language };
  }

  private scopeOfHtml(preheader: string, followed: FollowedLinks | undefined): object {
    const links = followed
      ? this.targets.map((_, number) => (number ? followed.link(number) : undefined))
      : this.targets;
    return {
      links,
      preheader,
      // Named in any case: asking for a variable that is not there costs an exception per letter.
      trap_url: followed?.trapUrl ?? false,
      pixel_url: followed?.pixelUrl ?? false,
    };
  }
}

/** A letter is also tried without a name, because people may have none. */
type RenderedValues = Omit<LetterValues, 'contact'> & {
  contact: Partial<LetterValues['contact']>;
};

/** What is empty leaves no gap. */
function tidy(text: string): string {
  return text.replace(/\n{3,}/g, '\n\n').trimStart();
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
