import {
  IconBrandTelegram,
  IconCircleOff,
  IconClockPause,
  IconHourglass,
  IconMail,
  IconMailbox,
  IconMailX,
  IconMessage,
  IconPhone,
  IconPhoneOff,
  IconWebhook,
  type Icon,
} from '@tabler/icons-react';
import { formatDateTime } from '../format/time';
import { m } from '../messages';
import { reasonWords } from '../sequences/words';
import type { Happening } from './happening';
import type { Task, Touch } from './types';

const text = m.contacts.timeline;

export const channelIcons: Record<string, Icon> = {
  email: IconMail,
  sms: IconMessage,
  telegram: IconBrandTelegram,
  webhook: IconWebhook,
  call: IconPhone,
  letter: IconMailbox,
};

/** What was sent, is on its way, or was not sent and why: in the words of its channel. */
export function ofTouch(
  touch: Touch,
  stepWords: (key: string, webinarTitle?: string) => string,
  titles: Map<string, string>,
): Happening {
  const { id, state, sentAt, dueAt, stepKey, sessionId, channel } = touch;
  const about = sessionId === null ? undefined : titles.get(sessionId);
  const step = stepWords(stepKey, about);
  const known = { key: id, at: dueAt };
  const on = channel in text.on ? text.on[channel as keyof typeof text.on] : text.on.email;
  switch (state) {
    case 'sent':
      return {
        key: id,
        at: sentAt ?? dueAt,
        icon: channelIcons[channel] ?? IconMail,
        words: on.sent(step),
        note: about,
      };
    case 'failed':
      return {
        ...known,
        icon: IconMailX,
        words: on.failed(step),
        note: touch.reason ? reasonWords(touch.reason) : about,
      };
    case 'skipped':
      return {
        ...known,
        icon: IconCircleOff,
        words: text.skipped(step),
        note: touch.reason ? reasonWords(touch.reason) : about,
      };
    case 'pending':
    case 'leased':
      return {
        ...known,
        icon: touch.held ? IconClockPause : IconHourglass,
        words: text.queued(step),
        note: whyQueued(touch),
      };
  }
}

/** A letter that is due and has not left yet: held, tried in vain, or kept back for an hour or by the pace of the sender. */
function whyQueued({ held, attempts, reason, nextTryAt, dueAt }: Touch): string | undefined {
  if (held) return text.held;
  if (nextTryAt === null) return undefined;
  const when = formatDateTime(nextTryAt);
  if (attempts > 0 && reason) return text.triedAgain(when, reasonWords(reason));
  if (attempts > 0) return text.triedAgainAt(when);
  const why = reason ? reasonWords(reason) : undefined;
  if (nextTryAt <= dueAt) return why;
  return why ? text.waits(when, why) : text.slowed(when);
}

/** Tasks that nobody has done: what was done stands there as a touch. */
export function ofTask({ id, kind, title, state, dueAt, reason }: Task): Happening[] {
  if (state === 'done') return [];
  return [
    {
      key: id,
      at: dueAt,
      icon: state === 'open' ? channelIcons[kind]! : IconPhoneOff,
      words: text.tasks[state](title),
      note: state === 'cancelled' && reason ? reasonWords(reason) : m.sequenceWords.channels[kind],
    },
  ];
}
