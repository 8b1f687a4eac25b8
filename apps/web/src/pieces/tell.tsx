import { Button, Group, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { problemText } from '../http/problem-text';
import { m } from '../messages';

export function tellDone(message: string): void {
  notifications.show({ message, color: 'pine' });
}

/** What was asked for goes further than it may. */
export function tellRefused(message: string): void {
  notifications.show({ message, color: 'yellow' });
}

export function tellProblem(error: unknown): void {
  notifications.show({ title: m.states.failedTitle, message: problemText(error), color: 'red' });
}

/** Long enough to read it, think of it and reach it by keyboard. */
const UNDO_MS = 10_000;

interface Undoable {
  message: string;
  /** Really takes it back; when that fails the person is told why. */
  undo: () => Promise<unknown>;
}

/**
 * After an act that can be taken back there is no question before it, but a way back after it. Behind `mutateAsync`, because
 * callbacks of `mutate` are dropped with the row or card that the act takes from the page.
 */
export function tellUndoable({ message, undo }: Undoable): void {
  const id = notifications.show({
    color: 'pine',
    autoClose: UNDO_MS,
    message: (
      <Group justify="space-between" gap="xs">
        <span>{message}</span>
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            notifications.hide(id);
            undo().then(() => tellDone(m.states.undone), tellProblem);
          }}
        >
          {m.actions.undo}
        </Button>
      </Group>
    ),
  });
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
