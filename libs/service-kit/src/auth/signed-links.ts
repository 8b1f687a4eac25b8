import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuthConfig } from './auth.config.js';

/** What a link is good for; a token of one purpose says nothing for another. */
export type LinkPurpose =
  | 'join'
  | 'preferences'
  | 'offer'
  | 'offer-of-contact'
  | 'telegram'
  | 'letter'
  | 'message'
  | 'click'
  | 'open'
  | 'bounce';

/** The token of each link of one thing, by its number from 0. */
export type NumberedTokens = (number: number) => string;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const TOKEN = /^[A-Za-z0-9_-]{43,90}$/;
const ID_BYTES = 16;
const SEAL_BYTES = 16;
const NUMBER_BYTES = 2;
/** 72 bits: more than anybody tries, against as many codes as there will ever be. */
const SHORT_BYTES = 9;
/** HMAC-SHA-512 is as long as four seals, and knowing some of it tells nothing about the rest. */
const SEALS_AT_ONCE = 4;
const NOTHING = Buffer.alloc(0);

/** Personal links that carry an id and a seal, no personal data, and need no table: 43 characters that fit any mail. */
@Injectable()
export class SignedLinks {
  readonly #key: KeyObject;

  constructor(config: AuthConfig) {
    this.#key = createSecretKey(config.linkSecret, 'utf8');
  }

  issue(purpose: LinkPurpose, id: string): string {
    return this.issueWith(purpose, id, NOTHING);
  }

  /** For links that say more than whose they are: a few bytes beside the id, under the same seal. */
  issueWith(purpose: LinkPurpose, id: string, details: Buffer): string {
    if (!UUID.test(id)) throw new TypeError('A signed link carries a uuid.');
    // One piece for all of it, because a letter has several: what is sealed, and the seal behind it.
    const begins = purpose.length + 1;
    const ends = begins + ID_BYTES + details.length;
    const piece = Buffer.allocUnsafe(ends + SEAL_BYTES);
    piece.write(`${purpose}\0`, 0, 'latin1');
    piece.write(id.replaceAll('-', ''), begins, 'hex');
    details.copy(piece, begins + ID_BYTES);
    createHmac('sha256', this.#key).update(piece.subarray(0, ends)).digest().copy(piece, ends, 0, SEAL_BYTES);
    return piece.toString('base64url', begins);
  }

  /**
   * Links of one thing that differ in a number, as those of a letter do: four of them are sealed at once. The number is
   * under the seal like the id and the details.
   */
  issueNumbered(purpose: LinkPurpose, id: string, details: Buffer): NumberedTokens {
    if (!UUID.test(id)) throw new TypeError('A signed link carries a uuid.');
    if ((ID_BYTES + details.length) % 3 > 0)
      throw new TypeError('What is before the number must fill its characters.');
    const begin = Buffer.concat([Buffer.from(id.replaceAll('-', ''), 'hex'), details]);
    const said = begin.toString('base64url');
    const groups: Buffer[] = [];
    return (number) => {
      const group = Math.floor(number / SEALS_AT_ONCE);
      const seals = (groups[group] ??= this.#sealGroup(purpose, begin, group));
      const end = Buffer.allocUnsafe(NUMBER_BYTES + SEAL_BYTES);
      end.writeUInt16BE(number);
      sealIn(seals, number).copy(end, NUMBER_BYTES);
      return said + end.toString('base64url');
    };
  }

  /**
   * Twelve characters where 43 are too many. No id fits into them: whoever makes one writes down what it stands for, and
   * makes the same one again from the same.
   */
  shortCode(purpose: LinkPurpose, id: string, details: string): string {
    const sealed = Buffer.from(`${purpose}\0short\0${id}\0${details}`);
    return createHmac('sha256', this.#key).update(sealed).digest().toString('base64url', 0, SHORT_BYTES);
  }

  /** What {@link issueNumbered} made of it. */
  readNumbered(
    purpose: LinkPurpose,
    token: unknown,
    detailBytes: number,
  ): { id: string; details: Buffer; number: number } | null {
    const bytes = this.#bytesOf(token, ID_BYTES + detailBytes + NUMBER_BYTES + SEAL_BYTES);
    if (!bytes) return null;
    const begin = bytes.subarray(0, ID_BYTES + detailBytes);
    const number = bytes.readUInt16BE(begin.length);
    const seals = this.#sealGroup(purpose, begin, Math.floor(number / SEALS_AT_ONCE));
    if (!timingSafeEqual(bytes.subarray(-SEAL_BYTES), sealIn(seals, number))) return null;
    return { id: idIn(begin), details: begin.subarray(ID_BYTES), number };
  }

  /** The id, or null for whatever was not issued here for this very purpose. */
  read(purpose: LinkPurpose, token: unknown): string | null {
    return this.readWith(purpose, token, 0)?.id ?? null;
  }

  /** What {@link issueWith} put in, when it is of that length. */
  readWith(
    purpose: LinkPurpose,
    token: unknown,
    detailBytes: number,
  ): { id: string; details: Buffer } | null {
    const contentBytes = ID_BYTES + detailBytes;
    const bytes = this.#bytesOf(token, contentBytes + SEAL_BYTES);
    if (!bytes) return null;
    const content = bytes.subarray(0, contentBytes);
    if (!timingSafeEqual(bytes.subarray(contentBytes), this.#seal(purpose, content))) return null;
    return { id: idIn(content), details: content.subarray(ID_BYTES) };
  }

  #bytesOf(token: unknown, length: number): Buffer | undefined {
    if (typeof token !== 'string' || !TOKEN.test(token)) return undefined;
    const bytes = Buffer.from(token, 'base64url');
    // The last character may have spare bits: without this, four spellings would open one link.
    return bytes.length === length && bytes.toString('base64url') === token ? bytes : undefined;
  }

  #sealGroup(purpose: LinkPurpose, begin: Buffer, group: number): Buffer {
    return createHmac('sha512', this.#key)
      .update(Buffer.concat([Buffer.from(`${purpose}\0${group}\0`), begin]))
      .digest();
  }

  #seal(purpose: LinkPurpose, content: Buffer): Buffer {
    return createHmac('sha256', this.#key)
      .update(Buffer.concat([Buffer.from(`${purpose}\0`), content]))
      .digest()
      .subarray(0, SEAL_BYTES);
  }
}

function sealIn(seals: Buffer, number: number): Buffer {
  const from = (number % SEALS_AT_ONCE) * SEAL_BYTES;
  return seals.subarray(from, from + SEAL_BYTES);
}

function idIn(content: Buffer): string {
  const hex = content.toString('hex', 0, ID_BYTES);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
