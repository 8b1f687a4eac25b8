import { ActionIcon, Kbd, Modal, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconKeyboard } from '@tabler/icons-react';
import { m } from '../messages';
import { tellProblem } from '../pieces/tell';
import { useLetterKeys } from '../pieces/use-letter-keys';
import { useClosePoll, useMarkAnswered, useOpenPoll, usePushOffer } from './console.queries';
import type { ConsoleRoom } from './types';

const text = m.room.shortcuts;

/** One letter each, for hands that also hold the slides; none of them ends or starts a session by accident. */
export const CONSOLE_KEYS = {
  poll: 'P',
  addPoll: 'N',
  offer: 'O',
  answered: 'A',
  chat: 'C',
  help: '?',
} as const;

export const CHAT_FIELD_ID = 'console-chat';

interface ShortcutsProps {
  room: ConsoleRoom;
  onAddPoll: () => void;
}

/** Listens for the console's keys, and shows which there are. */
export function ConsoleShortcuts({ room, onAddPoll }: ShortcutsProps) {
  const [shown, { open, close }] = useDisclosure();
  const acts = useActs(room);
  useLetterKeys({
    [CONSOLE_KEYS.poll]: acts.poll,
    [CONSOLE_KEYS.offer]: acts.offer,
    [CONSOLE_KEYS.answered]: acts.answered,
    [CONSOLE_KEYS.chat]: () => document.getElementById(CHAT_FIELD_ID)?.focus(),
    [CONSOLE_KEYS.addPoll]: () => room.session.status !== 'ended' && onAddPoll(),
    [CONSOLE_KEYS.help]: open,
  });
  return (
    <>
      <ActionIcon variant="default" size={44} aria-label={text.title} title={text.hint} onClick={open}>
        <IconKeyboard size={20} aria-hidden="true" />
      </ActionIcon>
      <Modal opened={shown} onClose={close} title={text.title} centered>
        <Table aria-label={text.title}>
          <Table.Tbody>
            {(Object.keys(CONSOLE_KEYS) as (keyof typeof CONSOLE_KEYS)[]).map((act) => (
              <Table.Tr key={act}>
                <Table.Td w={64}>
                  <Kbd size="md">{CONSOLE_KEYS[act]}</Kbd>
                </Table.Td>
                <Table.Td>{text.acts[act]}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Text size="sm" c="dimmed" mt="sm">
          {text.note}
        </Text>
      </Modal>
    </>
  );
}

function useActs({ session, polls, offers, pushedOfferId, questions }: ConsoleRoom) {
  const openPoll = useOpenPoll(session.id);
  const closePoll = useClosePoll(session.id);
  const push = usePushOffer(session.id);
  const mark = useMarkAnswered(session.id);
  const live = session.status === 'live';
  const onError = { onError: tellProblem };
  return {
    /** Closes the one that is open; otherwise opens the next that was prepared. */
    poll: () => {
      const open = polls.find(({ status }) => status === 'open');
      const next = polls.find(({ status }) => status === 'draft');
      if (!live || openPoll.isPending || closePoll.isPending) return;
      if (open) closePoll.mutate(open.id, onError);
      else if (next) openPoll.mutate(next.id, onError);
    },
    offer: () => {
      const next = offers.find(({ id }) => id !== pushedOfferId);
      if (live && next && !push.isPending) push.mutate(next.id, onError);
    },
    answered: () => {
      const first = questions.find(({ answered }) => !answered);
      if (first && !mark.isPending) mark.mutate(first.id, onError);
    },
  };
}
