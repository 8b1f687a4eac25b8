import { createPrivateKey, type KeyObject } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { SendMailOptions } from 'nodemailer';
import DKIM from 'nodemailer/lib/dkim';

type Signature = Exclude<SendMailOptions['dkim'], undefined> & { privateKey?: unknown };

const MOST_KEPT = 200;
const keys = new Map<string, KeyObject>();

/** Puts the signature of the sender's domain before a built message. */
export async function signMail(message: Buffer, dkim: SendMailOptions['dkim']): Promise<Buffer> {
  if (!dkim) return message;
  const { privateKey } = dkim as Signature;
  if (typeof privateKey !== 'string') return buffer(new DKIM(dkim).sign(message));
  // The library hands the key to OpenSSL as it is; reading it from its text takes as long as signing.
  const read = keyOf(privateKey) as unknown as string;
  return buffer(
    new DKIM({ ...dkim, privateKey: read } as ConstructorParameters<typeof DKIM>[0]).sign(message),
  );
}

function keyOf(pem: string): KeyObject {
  let key = keys.get(pem);
  if (!key) {
    if (keys.size >= MOST_KEPT) keys.clear();
    key = createPrivateKey(pem);
    keys.set(pem, key);
  }
  return key;
}
