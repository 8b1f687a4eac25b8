import { Injectable } from '@nestjs/common';
import { buildInvite, Clock, inviteUid, type Person } from '@funnelcast/service-kit';
import { ReturnPaths } from '../bounces/return-paths.js';
import type { BuiltMail } from '../mail/built-mail.js';
import type { NamedAddress } from '../mail/mail-stencil.js';
import type { Sender } from '../mail/sender.js';
import type { WorkspaceMailing } from '../mail/workspace-mailings.js';
import type { LeasedTouch } from '../touches/lease-due-touches.js';
import { wordsIn } from '../languages/languages.js';
import { LetterLinks } from '../tracking/letter-links.js';
import { inLanguage, localeOf, noticeIn, type SpokenLetter } from './letter-language.js';
import type { LetterDraft } from './letter-draft.js';
import { LetterRefused } from './letter.errors.js';
import { LetterRenderer } from './letter-renderer.js';
import { isOwnNotice } from './notices.js';
import { withoutNames } from './letter-values.js';
import { MailStencils } from './mail-stencils.js';
import { letterValuesOf } from './values-of-touch.js';
import { PersonalLinks } from './personal-links.js';

export interface WrittenLetter {
  mail: BuiltMail;
  presentedOffer: boolean;
}

/** Makes the mail of one touch: words, addresses, the headers that mail programs act on, and the calendar entry. */
@Injectable()
export class WriteLetter {
  private readonly stencils = new MailStencils();

  constructor(
    private readonly renderer: LetterRenderer,
    private readonly links: PersonalLinks,
    private readonly clock: Clock,
    private readonly returnPaths: ReturnPaths,
    private readonly letterLinks: LetterLinks,
  ) {}

  /** Throws {@link LetterRefused} rather than making a letter with a hole in it. */
  async execute(touch: LeasedTouch, mailing: WorkspaceMailing): Promise<WrittenLetter> {
    const draft = await this.draft(touch, mailing);
    const { mail, presentsOffer } = await this.stencils.build(draft);
    return { mail, presentedOffer: presentsOffer };
  }

  /** Decides what the letter says and to whom, and prints nothing yet. */
  async draft(touch: LeasedTouch, mailing: WorkspaceMailing): Promise<LetterDraft> {
    const letter = letterOf(touch);
    // Answers whoever filled in the form, and that may be anybody: no words of theirs.
    const first = touch.template_key === 'confirmation' || isOwnNotice(touch.notice);
    const known = letterValuesOf(touch, this.links, localeOf(letter, touch.locale));
    const values = first ? withoutNames(known) : known;
    const to = { name: first ? '' : touch.name, address: touch.email };
    const prepared = await this.renderer.prepare(letter, letter.language);
    const { address, name, domain } = mailing.sender;
    const from = { name: name || values.workspace.name, address };
    const returnPath = this.returnPaths.of(touch.id, mailing);
    const attendee = { name: to.name || touch.email, email: touch.email };
    const invite = this.invite(touch, letter.language, attendee, values.join_url, mailing.sender);
    return {
      prepared,
      values,
      followed: mailing.tracksLinks ? await this.letterLinks.follow(touch, prepared) : undefined,
      common: {
        from,
        replyTo: mailing.answersHere ? 'own' : presenterOf(touch),
        listId: `<${touch.workspace_id}.${domain}>`,
        calendar: invite && { method: invite.method, filename: invite.filename },
      },
      to,
      replyTo: mailing.answersHere
        ? { name: touch.presenter_name ?? from.name, address: returnPath }
        : undefined,
      envelope: { from: returnPath, to: touch.email },
      messageId: touch.message_id,
      date: this.clock.now(),
      unsubscribeUrl: this.links.unsubscribe(touch.contact_id),
      calendar: invite?.content,
      dkim: mailing.dkim,
    };
  }

  /** A place that is taken brings the entry, a move replaces it, a cancellation takes it away; reminders leave calendars alone. */
  private invite(
    touch: LeasedTouch,
    language: string,
    attendee: Person,
    joinUrl: string | undefined,
    sender: Sender,
  ): { method: string; filename: string; content: string } | undefined {
    if (!touch.notice && touch.template_key !== 'confirmation') return undefined;
    const { starts_at: start, title, duration_minutes: durationMinutes } = touch;
    if (!start || !title || !durationMinutes || !joinUrl)
      throw new LetterRefused('missing-variable: session');
    const method = touch.notice?.endsWith('-cancelled') ? 'CANCEL' : 'REQUEST';
    const content = buildInvite({
      method,
      uid: inviteUid(touch.registration_id ?? touch.enrolment_id),
      // Each change of the session and of the place is one more, so that it grows with whatever is sent.
      sequence: (touch.revision ?? 0) + touch.own_revision,
      title,
      description: `${wordsIn(language).personalLink}\n${joinUrl}`,
      url: joinUrl,
      organizer: {
        name: touch.presenter_name ?? sender.name,
        email: touch.presenter_email ?? sender.address,
      },
      attendee,
      start,
      durationMinutes,
      timeZone: touch.session_zone ?? 'UTC',
      stamp: this.clock.now(),
    });
    return { method, filename: method === 'CANCEL' ? 'cancel.ics' : 'invite.ics', content };
  }
}

function presenterOf({
  presenter_name: name,
  presenter_email: address,
}: LeasedTouch): NamedAddress | undefined {
  return address ? { name: name ?? '', address } : undefined;
}

function letterOf(touch: LeasedTouch): SpokenLetter {
  const wanted = [touch.locale, touch.workspace_locale];
  if (touch.notice) return noticeIn(touch.notice, wanted);
  const { subject, body, translations } = touch;
  return inLanguage({ subject: subject ?? '', body: body ?? '', translations }, wanted);
}
