import type { SendMailOptions } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { BuiltMail } from './built-mail.js';
import { signMail } from './sign-mail.js';

/** The library's way from the words of one mail to its bytes: it can do everything, and takes its time. */
export async function buildMail({ dkim, ...mail }: SendMailOptions): Promise<BuiltMail> {
  const node = new MailComposer({
    ...mail,
    newline: 'windows',
    // Values come from people: nothing in a mail may make us read a file or call an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  const { from, to } = node.getEnvelope();
  const message = await node.build();
  return { envelope: { from: from || '', to: to[0] ?? '' }, message: await signMail(message, dkim) };
}
