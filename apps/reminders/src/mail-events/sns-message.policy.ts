import { createPublicKey, createVerify } from 'node:crypto';
import { z } from 'zod';

const SnsMessage = z.object({
  Type: z.enum(['Notification', 'SubscriptionConfirmation', 'UnsubscribeConfirmation']),
  MessageId: z.string().min(1).max(200),
  TopicArn: z.string().max(300),
  Message: z.string(),
  Timestamp: z.string(),
  SignatureVersion: z.enum(['1', '2']),
  Signature: z.string(),
  SigningCertURL: z.string(),
  Subject: z.string().nullish(),
  Token: z.string().optional(),
  SubscribeURL: z.string().optional(),
});
export type SnsMessage = z.infer<typeof SnsMessage>;

const ALGORITHMS = { '1': 'RSA-SHA1', '2': 'RSA-SHA256' } as const;
const HOST = /^sns\.[a-z0-9-]{3,30}\.amazonaws\.com(?:\.cn)?$/;

export function readSnsMessage(json: unknown): SnsMessage | undefined {
  return SnsMessage.safeParse(json).data;
}

/** Whether an address in a message is really Amazon's: anybody may name a certificate of their own. */
export function isAmazonsAddress(text: string | undefined, path: RegExp = /^\//): boolean {
  if (!text || !URL.canParse(text)) return false;
  const { protocol, hostname, port, username, pathname } = new URL(text);
  return (
    protocol === 'https:' && HOST.test(hostname) && port === '' && username === '' && path.test(pathname)
  );
}

export const CERTIFICATE_PATH = /^\/SimpleNotificationService-[A-Za-z0-9]+\.pem$/;

export function isSignedBy(message: SnsMessage, certificate: string): boolean {
  try {
    const verify = createVerify(ALGORITHMS[message.SignatureVersion]).update(signedTextOf(message));
    return verify.verify(createPublicKey(certificate), message.Signature, 'base64');
  } catch {
    return false;
  }
}

/** The fields in the order that Amazon documents, each on a line below its name. */
export function signedTextOf(message: SnsMessage): string {
  const names =
    message.Type === 'Notification'
      ? (['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'] as const)
      : (['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'] as const);
  return names.flatMap((name) => (message[name] ? [`${name}\n${message[name]}\n`] : [])).join('');
}
