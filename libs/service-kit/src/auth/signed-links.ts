import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuthConfig } from './auth.config.js';

/** What a link is good for; a token of one purpose says nothing for another. */
export type LinkPurpose = 'join' | 'preferences' | 'offer' | 'telegram';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;
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
    if (!UUID.test(id)) throw new TypeError('A signed link carries a uuid.');
    const idBytes = Buffer.from(id.replaceAll('-', ''), 'hex');
    return Buffer.concat([idBytes, this.#seal(purpose, idBytes)]).toString('base64url');
  }

  /** The id, or null for whatever was not issued here for this very purpose. */
  read(purpose: LinkPurpose, token: unknown): string | null {
    if (typeof token !== 'string' || !TOKEN.test(token)) return null;
    const bytes = Buffer.from(token, 'base64url');
    // The last character has spare bits: without this, four spellings would open one link.
    if (bytes.toString('base64url') !== token) return null;
    const idBytes = bytes.subarray(0, ID_BYTES);
    if (!timingSafeEqual(bytes.subarray(ID_BYTES), this.#seal(purpose, idBytes))) return null;
    return idBytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  #seal(purpose: LinkPurpose, idBytes: Buffer): Buffer {
    return createHmac('sha256', this.#key)
      .update(Buffer.concat([Buffer.from(`${purpose}\0`), idBytes]))
      .digest()
      .subarray(0, SEAL_BYTES);
  }
}
