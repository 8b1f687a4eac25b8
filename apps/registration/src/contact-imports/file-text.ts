import { FileIsEmpty, FileIsNotUtf8, FileIsNoText } from './contact-import.errors.js';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];

const begins = (file: Buffer, bytes: number[]): boolean => bytes.every((byte, index) => file[index] === byte);

/** The text of an uploaded file. `cut` says that it is only the beginning, which may end within a character. */
export function textOf(file: Buffer, { cut = false } = {}): string {
  if (file.length === 0) throw new FileIsEmpty();
  if (begins(file, ZIP) || begins(file, OLD_EXCEL)) throw new FileIsNoText();
  // What Windows programs call "Unicode text". The decoder takes the mark of either encoding away.
  const text = decoded(file, begins(file, [0xff, 0xfe]) ? 'utf-16le' : 'utf-8', cut);
  if (text.includes('\0')) throw new FileIsNoText();
  return text;
}

function decoded(file: Buffer, encoding: string, cut: boolean): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file, { stream: cut });
  } catch {
    // A picture or a program is no text of any encoding.
    throw file.subarray(0, 4_096).includes(0) ? new FileIsNoText() : new FileIsNotUtf8();
  }
}
