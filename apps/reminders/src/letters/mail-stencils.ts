import type { BuiltMail } from '../mail/built-mail.js';
import { buildMail } from '../mail/build-mail.js';
import { MailStencil, type TextEncoding } from '../mail/mail-stencil.js';
import { signMail } from '../mail/sign-mail.js';
import type { EncodedLetter } from './encoded-letter.js';
import { type LetterDraft, mailOptionsOf } from './letter-draft.js';
import type { PreparedLetter } from './prepared-letter.js';

export interface MadeMail {
  mail: BuiltMail;
  presentsOffer: boolean;
}

const MOST_PER_LETTER = 200;
/** An address that needs no thought; others may need another spelling in the envelope than in the letter. */
const PLAIN_ADDRESS = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9.-]{1,190}$/;

/**
 * Makes mails of drafts. What letters have in common is built by the library once and then filled in; a letter that is
 * not like the others takes the library's own way, and looks the same to who reads it.
 */
export class MailStencils {
  private readonly stencils = new WeakMap<PreparedLetter, Map<string, MailStencil | Promise<MailStencil>>>();

  build(draft: LetterDraft): Promise<MadeMail> {
    return isPlain(draft) ? this.fill(draft) : buildOneByOne(draft);
  }

  private async fill(draft: LetterDraft): Promise<MadeMail> {
    const { prepared, values, followed, envelope, dkim } = draft;
    const letter = prepared.encode(values, followed);
    const known = this.stencilOf(draft, letter);
    const stencil = known instanceof MailStencil ? known : await known;
    const message = stencil.fill(draft, letter);
    const { presentsOffer } = letter;
    if (!dkim) return { mail: { envelope, message }, presentsOffer };
    return {
      mail: { envelope, message: await signMail(Buffer.from(message, 'latin1'), dkim) },
      presentsOffer,
    };
  }

  private stencilOf(
    { prepared, common }: LetterDraft,
    { text }: EncodedLetter,
  ): MailStencil | Promise<MailStencil> {
    let known = this.stencils.get(prepared);
    if (!known) this.stencils.set(prepared, (known = new Map()));
    const key = keyOf(common);
    let stencil = known.get(key);
    if (!stencil) {
      if (known.size >= MOST_PER_LETTER) known.clear();
      const stencils = known;
      stencil = MailStencil.cut(common, encodingFor(text.plain())).then((cut) => {
        stencils.set(key, cut);
        return cut;
      });
      known.set(key, stencil);
    }
    return stencil;
  }
}

/** JSON would do the same, and is felt when a letter takes a few hundredths of a millisecond. */
function keyOf({ from, replyTo, listId, calendar }: LetterDraft['common']): string {
  const reply = replyTo === 'own' ? replyTo : replyTo ? `${replyTo.name}\n${replyTo.address}` : '';
  const entry = calendar ? `${calendar.method}\n${calendar.filename}` : '';
  return `${from.name}\n${from.address}\n${listId}\n${reply}\n${entry}`;
}

async function buildOneByOne(draft: LetterDraft): Promise<MadeMail> {
  const options = mailOptionsOf(draft);
  const { offer_url: offerUrl } = draft.values;
  const presentsOffer = offerUrl !== undefined && (options.text as string).includes(offerUrl);
  return { mail: await buildMail(options), presentsOffer };
}

function isPlain({ envelope, to }: LetterDraft): boolean {
  return to.address === envelope.to && PLAIN_ADDRESS.test(envelope.to) && PLAIN_ADDRESS.test(envelope.from);
}

/** As the library chooses: letters of another script take six characters each in quoted-printable. */
function encodingFor(text: string): TextEncoding {
  // oxlint-disable-next-line no-control-regex -- what is not ASCII is meant
  const foreign = text.match(/[^\u0000-\u007f]/g)?.length ?? 0;
  const latin = text.match(/[A-Za-z]/g)?.length ?? 0;
  return foreign < latin ? 'quoted-printable' : 'base64';
}
