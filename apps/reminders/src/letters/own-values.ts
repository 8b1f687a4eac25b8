import { quotedPrintable } from '../mail/quoted-printable.js';
import type { LetterValues } from './letter-values.js';
import type { FollowedLinks } from './encoded-letter.js';
import { escapedForHtml } from './quick-templates.js';

/** A part of a letter as it is printed: words, and the numbers of values that are one person's own. */
export type Piece = string | number;

type Addresses = Exclude<keyof LetterValues, 'contact' | 'webinar' | 'session' | 'workspace' | 'offer'>;

/** Complete by its types: what is not here is taken for something that many people are told alike. */
const NAMES: Record<keyof LetterValues['contact'], number> = { name: 0, first_name: 1, email: 2 };
const ADDRESSES: Record<Addresses, number> = {
  join_url: 3,
  offer_url: 4,
  preferences_url: 5,
  unsubscribe_url: 6,
};
const TRAP = 7;
const PICTURE = 8;
export const SUBJECT = 9;
export const PREHEADER = 10;
/** Link 1 comes behind it. */
const LINKS = 10;
export const OFFER = ADDRESSES.offer_url;

const NAME_ENTRIES = Object.entries(NAMES) as [keyof LetterValues['contact'], number][];
const ADDRESS_ENTRIES = Object.entries(ADDRESSES) as [Addresses, number][];

const OPEN = '\uE000';
const CLOSE = '\uE001';
const MARKS = /\uE000(\d+)\uE001/;
/** What could change the words around it: line breaks, the spaces beside it, and our own marks. */
// oxlint-disable-next-line no-control-regex -- they are meant
const ODD = /^\s|\s$|[\u0000-\u001f\u007f-\u009f\u2028\u2029\uE000\uE001]/;
const PLAIN_ADDRESS = /^https?:\/\/[\x21-\x7e]+$/;

export function markOf(slot: number): string {
  return `${OPEN}${slot}${CLOSE}`;
}

export function hasMarks(text: string | undefined): boolean {
  return text !== undefined && (text.includes(OPEN) || text.includes(CLOSE));
}

/** What was printed with marks, taken apart at them. */
export function cut(printed: string): Piece[] {
  return printed
    .split(MARKS)
    .map((part, nth) => (nth % 2 === 0 ? part : Number(part)))
    .filter((piece) => piece !== '');
}

/** Addresses are left out of a preheader, whatever they are. */
export function isAddress(slot: number): boolean {
  return slot >= ADDRESSES.join_url && slot <= ADDRESSES.unsubscribe_url;
}

/** The values with marks in the places of what is one person's own. What is empty or not there stays so. */
export function marked(values: LetterValues): LetterValues {
  const { contact } = values;
  const names = NAME_ENTRIES.map(([name, slot]) => [name, contact[name] === '' ? '' : markOf(slot)]);
  const there = ADDRESS_ENTRIES.filter(([name]) => values[name] !== undefined);
  return {
    ...values,
    contact: Object.fromEntries(names) as LetterValues['contact'],
    ...Object.fromEntries(there.map(([name, slot]) => [name, markOf(slot)])),
  };
}

/** How the links of a letter are marked that are followed. */
export const MARKED_LINKS: FollowedLinks = {
  link: (number) => markOf(LINKS + number),
  trapUrl: markOf(TRAP),
  pixelUrl: markOf(PICTURE),
};

/** Whether both have and lack the same; then their letters differ in nothing but what stands in the places. */
export function lackTheSame(one: LetterValues, other: LetterValues): boolean {
  return (
    NAME_ENTRIES.every(([name]) => (one.contact[name] === '') === (other.contact[name] === '')) &&
    ADDRESS_ENTRIES.every(([name]) => (one[name] === undefined) === (other[name] === undefined))
  );
}

/** What is one person's own, each value encoded once however often it is said. */
export class OwnValues {
  private readonly said: string[] = [];
  private readonly inText: string[] = [];
  private readonly inHtml: string[] = [];

  private constructor(private readonly followed: FollowedLinks | undefined) {}

  /** Nothing when a value could change the words around it. */
  static of(values: LetterValues, followed: FollowedLinks | undefined): OwnValues | undefined {
    const own = new OwnValues(followed);
    for (const [name, slot] of NAME_ENTRIES) {
      const value = values.contact[name];
      if (typeof value !== 'string' || ODD.test(value)) return undefined;
      own.said[slot] = value;
    }
    for (const [name, slot] of ADDRESS_ENTRIES) {
      const value = values[name];
      if (value === undefined) continue;
      if (!PLAIN_ADDRESS.test(value)) return undefined;
      own.said[slot] = value;
    }
    return own;
  }

  say(slot: number, value: string): void {
    this.said[slot] = value;
  }

  get(slot: number): string {
    return (this.said[slot] ??= this.follow(slot));
  }

  plain(pieces: readonly Piece[]): string {
    let text = '';
    for (const piece of pieces) text += typeof piece === 'string' ? piece : this.get(piece);
    return text;
  }

  /** Into pieces whose words are in quoted-printable. */
  quoted(pieces: readonly Piece[]): string[] {
    return pieces.map((piece) =>
      typeof piece === 'string' ? piece : (this.inText[piece] ??= quotedPrintable(this.get(piece))),
    );
  }

  escaped(pieces: readonly Piece[]): string[] {
    return pieces.map((piece) =>
      typeof piece === 'string' ? piece : (this.inHtml[piece] ??= this.escape(piece)),
    );
  }

  private escape(slot: number): string {
    const value = this.get(slot);
    const escaped = escapedForHtml(value);
    return escaped === value ? (this.inText[slot] ??= quotedPrintable(value)) : quotedPrintable(escaped);
  }

  private follow(slot: number): string {
    if (slot === TRAP) return this.followed!.trapUrl;
    return slot === PICTURE ? this.followed!.pixelUrl : this.followed!.link(slot - LINKS);
  }
}
