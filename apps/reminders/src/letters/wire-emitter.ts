import type { Emitter } from 'liquidjs';
import { quotedPrintable } from '../mail/quoted-printable.js';

/** What can take back what was written since, when it turns out that somebody else has to write it. */
export interface ForgivingEmitter extends Emitter {
  mark(): number;
  backTo(mark: number): void;
}

/**
 * Takes what is printed and keeps it as it goes over the wire, in quoted-printable. In pieces: a letter is put together
 * once, at the end, and not with every piece anew.
 */
export class WireEmitter implements ForgivingEmitter {
  readonly pieces: string[] = [];

  /** Nobody asks an emitter of ours for all of it but who has made it. */
  get buffer(): string {
    return '';
  }

  write(printed: unknown): void {
    this.pieces.push(quotedPrintable(asText(printed)));
  }

  /** Words that were encoded before. */
  writeEncoded(encoded: string): void {
    this.pieces.push(encoded);
  }

  mark(): number {
    return this.pieces.length;
  }

  backTo(mark: number): void {
    this.pieces.length = mark;
  }
}

/** Takes what is printed as it is. */
export class TextEmitter implements ForgivingEmitter {
  buffer = '';

  write(printed: unknown): void {
    this.buffer += asText(printed);
  }

  mark(): number {
    return this.buffer.length;
  }

  backTo(mark: number): void {
    this.buffer = this.buffer.slice(0, mark);
  }
}

/** As Liquid itself writes what is no text. */
function asText(printed: unknown): string {
  if (typeof printed === 'string') return printed;
  if (printed === undefined || printed === null) return '';
  return Array.isArray(printed) ? printed.map(asText).join('') : String(printed as number);
}
