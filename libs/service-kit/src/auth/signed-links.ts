import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuthConfig } from './auth.config.js';

/** What a link is good for; a token of one purpose says nothing for another. */
export type LinkPurpose = 'join' | 'preferences' | 'offer' | 'telegram' | 'click' | 'open' | 'bounce';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const TOKEN = /^[A-Za-z0-9_-]{43,90}$/;
const ID_BYTES = 16;
const SEAL_BYTES = 16;

/** Personal links that carry an id and a seal, no personal data, and need no table: 43 characters that fit any mail. */
@Injectable()
export class SignedLinks {
  readonly #key: KeyObject;

  constructor(config: AuthConfig) {
    this.#key = createSecretKey(config.linkSecret, 'utf8');
  }

  issue(purpose: LinkPurpose, id: string): string {
    return this.issueWith(purpose, id, Buffer.alloc(0));
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
    if (typeof token !== 'string' || !TOKEN.test(token)) return null;
    const bytes = Buffer.from(token, 'base64url');
    const contentBytes = ID_BYTES + detailBytes;
    // The last character has spare bits: without this, four spellings would open one link.
    if (bytes.length !== contentBytes + SEAL_BYTES || bytes.toString('base64url') !== token) return null;
    const content = bytes.subarray(0, contentBytes);
    if (!timingSafeEqual(bytes.subarray(contentBytes), this.#seal(purpose, content))) return null;
    const hex = content.subarray(0, ID_BYTES).toString('hex');
    const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    return { id, details: content.subarray(ID_BYTES) };
  }

  #seal(purpose: LinkPurpose, content: Buffer): Buffer {
    return createHmac('sha256', this.#key)
      .update(Buffer.concat([Buffer.from(`${purpose}\0`), content]))
      .digest()
      .subarray(0, SEAL_BYTES);
  }
}
