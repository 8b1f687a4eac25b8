import { Injectable } from '@nestjs/common';
import { Clock } from '@funnelcast/service-kit';
import { type Channel, CHANNELS, type ChannelMessage } from '../channels/channel.js';
import { DeliverMessage } from '../channels/deliver-message.js';
import { MessageRenderer } from '../channels/message-renderer.js';
import { inLanguage, localeOf } from '../letters/letter-language.js';
import { PersonalLinks } from '../letters/personal-links.js';
import { letterValuesOf } from '../letters/values-of-touch.js';
import { retryDelaySeconds } from '../mail/delivery.policy.js';
import { ShortLinks } from '../tracking/short-links.js';
import type { LeasedTouch } from './lease-due-touches.js';
import type { Outcome } from './outcome.js';

/** Tries to reach one person elsewhere than by e-mail: the same words and values, without the frame of a letter. */
@Injectable()
export class DeliverOnChannel {
  constructor(
    private readonly deliver: DeliverMessage,
    private readonly renderer: MessageRenderer,
    private readonly links: PersonalLinks,
    private readonly shortLinks: ShortLinks,
    private readonly clock: Clock,
  ) {}

  async execute(touch: LeasedTouch): Promise<Outcome> {
    const channel = CHANNELS.find((known) => known === touch.channel);
    if (!channel) return { kind: 'failed', reason: `channel-unknown: ${touch.channel}`, suppress: false };
    const failure = await this.deliver.execute({ channel, ...(await this.write(touch, channel)) });
    if (!failure) return { kind: 'sent', presentedOffer: false };
    if (failure.kind === 'permanent') return { kind: 'failed', reason: failure.reason, suppress: false };
    // A provider that is down is this channel's trouble: letters must not wait for it, so the touch comes again later.
    const seconds = Math.max(retryDelaySeconds(touch.attempts), failure.retryAfterSeconds ?? 0);
    const at = new Date(this.clock.now().getTime() + seconds * 1000);
    return { kind: 'retry', reason: failure.reason, at };
  }

  private async write(touch: LeasedTouch, channel: Channel): Promise<ChannelMessage> {
    const { id: touchId, workspace_id: workspaceId, contact_id: contactId } = touch;
    const to = { touchId, workspaceId, contactId, address: touch.channel_address ?? '' };
    if (channel === 'webhook') return { ...to, subject: touch.subject, text: '', data: dataOf(touch) };
    const letter = inLanguage(
      { subject: touch.subject ?? '', body: touch.body ?? '', translations: touch.translations },
      [touch.locale, touch.workspace_locale],
    );
    const values = letterValuesOf(touch, this.links, localeOf(letter, touch.locale));
    const message = this.renderer.prepare(letter, letter.language);
    const { subject, text } = message.render(values, await this.shortLinks.follow(touch, message));
    return { ...to, subject: subject || null, text };
  }
}

/** What the receiver of a webhook is told: who, in which walk, around which session. */
function dataOf(touch: LeasedTouch): object {
  return {
    event: touch.subject,
    contact: { id: touch.contact_id, email: touch.email, name: touch.name, locale: touch.locale },
    enrolmentId: touch.enrolment_id,
    stepKey: touch.step_key,
    registrationId: touch.registration_id,
    sessionId: touch.session_id,
  };
}
