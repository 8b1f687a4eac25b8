import type { Emitter } from 'liquidjs';
import { quotedPrintable } from '../mail/quoted-printable.js';

/** Takes what is printed and keeps it as it goes over the wire, in quoted-printable. */
export class WireEmitter implements Emitter {
  buffer = '';

  write(printed: unknown): void {
    this.buffer += quotedPrintable(asText(printed));
  }

  /** Words that were encoded before. */
  writeEncoded(encoded: string): void {
    this.buffer += encoded;
  }
}

/** Takes what is printed as it is. */
export class TextEmitter implements Emitter {
  buffer = '';

  write(printed: unknown): void {
    this.buffer += asText(printed);
  }
}

/** As Liquid itself writes what is no text. */
function asText(printed: unknown): string {
  if (typeof printed === 'string') return printed;
  if (printed === undefined || printed === null) return '';
  return Array.isArray(printed) ? printed.map(asText).join('') : String(printed as number);
}
