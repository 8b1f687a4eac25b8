import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuthConfig } from '@funnelcast/service-kit';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Private keys rest sealed: a copy of the database alone lets nobody sign mail. The installation's secret opens them. */
@Injectable()
export class SealedKeys {
  readonly #key: Buffer;

  constructor({ linkSecret }: AuthConfig) {
    this.#key = Buffer.from(hkdfSync('sha256', linkSecret, '', 'funnelcast sending domain keys', 32));
  }

  /** `owner` is bound in: a sealed key moved to another row does not open. */
  seal(privateKey: string, owner: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.#key, nonce).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([cipher.update(privateKey, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  /** Nothing when the secret is another one than that which sealed it. */
  open(sealed: Buffer, owner: string): string | undefined {
    try {
      const decipher = createDecipheriv(CIPHER, this.#key, sealed.subarray(0, NONCE_BYTES))
        .setAAD(Buffer.from(owner))
        .setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      const opened = decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES));
      return Buffer.concat([opened, decipher.final()]).toString('utf8');
    } catch {
      return undefined;
    }
  }
}
