import { cut, isAddress, type Piece } from './own-values.js';

const LONGEST = 140;
/** A greeting is a short line. */
const LONGEST_GREETING = 79;
const ADDRESS = /https?:\/\/\S+/g;
const GREETS = /[,!]\s*$/;

/** What a list of mails shows beside the subject: the first words that say something, without greeting and addresses. */
export function preheaderOf(text: string): string {
  const [first, rest] = beginningOf(text);
  const greets = first.length <= LONGEST_GREETING && GREETS.test(first);
  return wordsOf(greets ? rest : [first, ...rest]);
}

export interface SharedPreheader {
  words: string;
  /** Who is greeted in front of it, and with how many characters at most it still is a greeting. */
  greeted: readonly number[];
  room: number;
}

/** The same for everybody who gets this text with values in place of its marks, or nothing when it depends on them. */
export function sharedPreheaderOf(marked: string): SharedPreheader | undefined {
  const [first, rest] = beginningOf(marked);
  const pieces = cut(first);
  const greeted = pieces.filter((piece) => typeof piece === 'number');
  // The last letter of a name may be what makes it look like a greeting.
  if (greeted.length > 0 && typeof cut(first.trimEnd()).at(-1) === 'number') return undefined;
  const around = lengthOf(pieces);
  const greets = around <= LONGEST_GREETING && GREETS.test(first);
  const said = cut((greets ? rest : [first, ...rest]).join('\n\n'));
  if (said.some((piece) => typeof piece === 'number' && !isAddress(piece))) return undefined;
  const words = wordsOf([said.map((piece) => (typeof piece === 'number' ? 'https://x' : piece)).join('')]);
  return greets ? { words, greeted, room: LONGEST_GREETING - around } : { words, greeted: [], room: 0 };
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce<number>((sum, piece) => sum + (typeof piece === 'string' ? piece.length : 0), 0);
}

function beginningOf(text: string): [first: string, rest: string[]] {
  const [first = '', ...rest] = text.split('\n-- \n', 1)[0]!.split(/\n\s*\n/, 4);
  return [first, rest];
}

function wordsOf(paragraphs: readonly string[]): string {
  const words = paragraphs.join(' ').replace(ADDRESS, '').replace(/\s+/g, ' ').trim();
  if (words.length <= LONGEST) return words;
  const shortened = words.slice(0, LONGEST);
  return `${shortened.slice(0, shortened.lastIndexOf(' ') + 1).trim() || shortened}…`;
}
