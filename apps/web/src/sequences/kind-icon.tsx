import {
  IconArrowsSplit2,
  IconBrandTelegram,
  IconClockPause,
  IconCornerUpRight,
  IconFlag,
  IconGitBranch,
  IconMail,
  IconMailForward,
  IconMessage2,
  IconPhone,
  IconTag,
  IconWebhook,
  type Icon,
} from '@tabler/icons-react';
import type { Step, StepKind } from './types';

const icons: Record<StepKind, Icon> = {
  message: IconMail,
  task: IconPhone,
  wait: IconClockPause,
  condition: IconGitBranch,
  split: IconArrowsSplit2,
  mark: IconTag,
  'go-to': IconCornerUpRight,
  webhook: IconWebhook,
  end: IconFlag,
};

export const iconOfKind = (kind: StepKind): Icon => icons[kind];

/** A text message does not look like a letter, and a posted letter not like a call. */
export function iconOf({ kind, message, task }: Step): Icon {
  if (message?.channel === 'sms') return IconMessage2;
  if (message?.channel === 'telegram') return IconBrandTelegram;
  return task?.kind === 'letter' ? IconMailForward : icons[kind];
}
