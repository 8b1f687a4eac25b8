import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { problemText } from '../http/problem-text';
import { m } from '../messages';

export function tellDone(message: string): void {
  notifications.show({ message, color: 'pine' });
}

export function tellProblem(error: unknown): void {
  notifications.show({ title: m.states.failedTitle, message: problemText(error), color: 'red' });
}

interface Loss {
  title: string;
  text: string;
  confirm: string;
  keep: string;
  onConfirm: () => void;
  /** However the question ended; after `onConfirm`. */
  onClose?: () => void;
}

/** Asks before anything that cannot be taken back; the safe answer has the focus. */
export function confirmLoss({ title, text, confirm, keep, onConfirm, onClose }: Loss): void {
  modals.openConfirmModal({
    title,
    centered: true,
    children: <Text size="sm">{text}</Text>,
    labels: { confirm, cancel: keep },
    confirmProps: { color: 'red.9' },
    cancelProps: { 'data-autofocus': true },
    onConfirm,
    onClose,
  });
}
