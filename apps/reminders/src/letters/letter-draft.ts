import type { SendMailOptions } from 'nodemailer';
import { type CommonOfMail, type NamedAddress, optionsOf } from '../mail/mail-stencil.js';
import type { LetterValues } from './letter-values.js';
import type { FollowedLinks } from './encoded-letter.js';
import type { PreparedLetter } from './prepared-letter.js';

/** Everything that was decided about one letter, before its words are printed. */
export interface LetterDraft {
  prepared: PreparedLetter;
  values: LetterValues;
  followed: FollowedLinks | undefined;
  /** The same for everybody whom this letter goes to. */
  common: CommonOfMail;
  to: NamedAddress;
  /** Where the answer to this very letter goes, when `common` says that each has its own. */
  replyTo?: NamedAddress | undefined;
  envelope: { from: string; to: string };
  messageId: string;
  date: Date;
  unsubscribeUrl: string;
  /** The calendar entry. */
  calendar: string | undefined;
  dkim: SendMailOptions['dkim'];
}

/** The letter in the library's own terms: what it would build of it, and what the quick way is measured by. */
export function mailOptionsOf(draft: LetterDraft): SendMailOptions {
  const { prepared, values, followed, common, envelope, dkim } = draft;
  return { ...optionsOf(common, { ...draft, ...prepared.render(values, followed) }), envelope, dkim };
}
