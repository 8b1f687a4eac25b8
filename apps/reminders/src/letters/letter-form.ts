import { quotedPrintable } from '../mail/quoted-printable.js';
import type { LetterValues } from './letter-values.js';
import {
  cut,
  hasMarks,
  lackTheSame,
  MARKED_LINKS,
  marked,
  markOf,
  OFFER,
  OwnValues,
  type Piece,
  PREHEADER,
  SUBJECT,
} from './own-values.js';
import { preheaderOf, type SharedPreheader, sharedPreheaderOf } from './preheader.policy.js';
import type { EncodedLetter, FollowedLinks } from './encoded-letter.js';

/** How a letter is printed, without Liquid's machinery: nothing when any of it takes that. */
export interface FormPrinter {
  subject(values: object): string | undefined;
  text(scope: object): string | undefined;
  html(scope: object): string | undefined;
  /** What both see besides the values. */
  scope(subject: string): object;
  scopeOfHtml(preheader: string, followed: FollowedLinks | undefined): object;
  oneLine(subject: string): string;
  tidy(text: string): string;
}

type SharedPart = 'webinar' | 'session' | 'workspace' | 'offer';
/** What many people are told alike. Complete by its type: what it left out would stand in the letters of others. */
const SHARED: { [Part in SharedPart]: Record<keyof Required<LetterValues>[Part], true> } = {
  webinar: { title: true, presenter: true },
  session: { when: true, date: true, time: true, zone: true },
  workspace: { name: true },
  offer: { title: true, description: true },
};
const SHARED_PARTS = Object.entries(SHARED).map(([part, fields]) => ({
  part: part as SharedPart,
  fields: Object.keys(fields),
}));

/**
 * A letter as all get it who are told the same: printed once, with marks in the places of what is one person's own, and
 * encoded but for those. What is left for a person is to put a few values into the places.
 */
export class LetterForm {
  private constructor(
    private readonly told: { values: LetterValues; followed: boolean },
    private readonly subject: { shared: string | undefined; pieces: Piece[]; printer: FormPrinter },
    private readonly text: { plain: Piece[]; quoted: Piece[]; presentsOffer: boolean },
    private readonly html: Piece[],
    private readonly preheader: SharedPreheader | undefined,
  ) {}

  /** Nothing when any of it takes more than putting values into places. */
  static print(
    values: LetterValues,
    followed: FollowedLinks | undefined,
    printer: FormPrinter,
  ): LetterForm | undefined {
    if (partsOf(values).some((part) => hasMarks(part))) return undefined;
    const own = marked(values);
    const subject = printer.subject(own);
    if (subject === undefined) return undefined;
    const shared = hasMarks(subject) ? undefined : printer.oneLine(subject);
    const scope = { ...own, ...printer.scope(shared ?? markOf(SUBJECT)) };
    const printed = printer.text(scope);
    // One that is a person's own may be empty, and leave a gap between lines.
    if (printed === undefined || printed.includes(markOf(SUBJECT))) return undefined;
    const text = printer.tidy(printed);
    const preheader = sharedPreheaderOf(text);
    const html = printer.html({
      ...scope,
      ...printer.scopeOfHtml(preheader?.words ?? markOf(PREHEADER), followed && MARKED_LINKS),
    });
    if (html === undefined) return undefined;
    const plain = cut(text);
    return new LetterForm(
      { values, followed: followed !== undefined },
      { shared, pieces: cut(subject), printer },
      { plain, quoted: quoted(plain), presentsOffer: plain.includes(OFFER) },
      quoted(cut(html)),
      preheader,
    );
  }

  /** Whether this is what a letter with these values says, but for what is in the places. */
  isFor(values: LetterValues, followed: FollowedLinks | undefined): boolean {
    const told = this.told.values;
    return (
      this.told.followed === (followed !== undefined) &&
      lackTheSame(told, values) &&
      SHARED_PARTS.every(({ part, fields }) => areAlike(told[part], values[part], fields))
    );
  }

  /** Nothing for a person whose values could change what stands around them. */
  fill(values: LetterValues, followed: FollowedLinks | undefined): EncodedLetter | undefined {
    const own = OwnValues.of(values, followed);
    if (!own) return undefined;
    const { shared, pieces, printer } = this.subject;
    const subject = shared ?? printer.oneLine(own.plain(pieces));
    own.say(SUBJECT, subject);
    const { plain, quoted: encoded, presentsOffer } = this.text;
    const said = (): string => own.plain(plain);
    // A form whose preheader is shared has no place for one.
    if (!this.preheader) own.say(PREHEADER, preheaderOf(said()));
    else if (this.isTooLong(own, this.preheader)) return undefined;
    return {
      subject,
      presentsOffer,
      text: { plain: said, quoted: () => own.quoted(encoded) },
      html: own.escaped(this.html),
    };
  }

  /** A line too long to be a greeting is shown in a list of mails. */
  private isTooLong(own: OwnValues, { greeted, room }: SharedPreheader): boolean {
    return greeted.reduce((sum, slot) => sum + own.get(slot).length, 0) > room;
  }
}

function quoted(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece) => (typeof piece === 'string' ? quotedPrintable(piece) : piece));
}

function partsOf(values: LetterValues): (string | undefined)[] {
  return SHARED_PARTS.flatMap(({ part, fields }) => {
    const said = values[part] as Record<string, string | undefined> | undefined;
    return fields.map((field) => said?.[field]);
  });
}

function areAlike(one: object | undefined, other: object | undefined, fields: readonly string[]): boolean {
  if (one === other) return true;
  if (!one || !other) return false;
  const [mine, theirs] = [one, other] as Record<string, unknown>[];
  return fields.every((field) => mine![field] === theirs![field]);
}
