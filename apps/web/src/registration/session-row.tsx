import { ActionIcon, Button, Group, Menu, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconBroadcast,
  IconCalendarCancel,
  IconCalendarShare,
  IconDots,
  IconFlame,
} from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMay } from '../accounts/session.queries';
import { formatDateTime, formatRelative, wallTime, zoneName } from '../format/time';
import { m } from '../messages';
import { confirmLoss, tellDone, tellProblem } from '../pieces/tell';
import classes from './registration.module.css';
import { SessionBadge } from './session-badge';
import { SessionTimeForm } from './session-time-form';
import { useCancelSession, useMoveSession } from './sessions.queries';
import type { Session } from './types';

const text = m.sessions;

export function SessionRow({ session }: { session: Session }) {
  const { id, startsAt, timeZone, status, phase, registrationCount } = session;
  const mayPresent = useMay('present');
  const [moving, { open, close }] = useDisclosure();
  const move = useMoveSession(id);
  const people = m.webinars.registered(registrationCount);
  return (
    <article className={classes.session} aria-label={formatDateTime(startsAt, timeZone)}>
      <Group justify="space-between" gap="sm">
        <Stack gap={2}>
          <Group gap="xs">
            <Text fw={600}>{formatDateTime(startsAt, timeZone)}</Text>
            <SessionBadge session={session} />
          </Group>
          <Text size="sm" c="dimmed">
            {zoneName(startsAt, timeZone)} · {formatRelative(startsAt)} · {people}
          </Text>
        </Stack>
        <Group gap="xs">
          <Button
            component={Link}
            to={`/hot-list/${id}`}
            size="xs"
            variant="default"
            leftSection={<IconFlame size={16} aria-hidden="true" />}
          >
            {text.hotList}
          </Button>
          {mayPresent && status === 'scheduled' && (
            <>
              <Button
                component={Link}
                to={`/console/${id}`}
                size="xs"
                leftSection={<IconBroadcast size={16} aria-hidden="true" />}
              >
                {text.console}
              </Button>
              {phase !== 'ended' && <SessionMenu session={session} people={people} onMove={open} />}
            </>
          )}
        </Group>
      </Group>
      <Modal opened={moving} onClose={close} title={text.moveTitle} centered>
        <SessionTimeForm
          initial={{ startsAtLocal: wallTime(startsAt, timeZone), timeZone }}
          note={text.moveText}
          submitLabel={text.move}
          doneMessage={text.moved}
          onSubmit={(time) => move.mutateAsync(time)}
          onDone={close}
        />
      </Modal>
    </article>
  );
}

interface SessionMenuProps {
  session: Session;
  people: string;
  onMove: () => void;
}

function SessionMenu({ session, people, onMove }: SessionMenuProps) {
  const cancel = useCancelSession(session.id);
  const ask = () =>
    confirmLoss({
      title: text.cancelTitle,
      text: text.cancelText(people),
      confirm: text.cancel,
      keep: text.keep,
      onConfirm: () =>
        cancel.mutate(undefined, { onSuccess: () => tellDone(text.cancelled), onError: tellProblem }),
    });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={30} aria-label={text.more} loading={cancel.isPending}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {session.phase === 'scheduled' && (
          <Menu.Item leftSection={<IconCalendarShare size={16} aria-hidden="true" />} onClick={onMove}>
            {text.move}
          </Menu.Item>
        )}
        <Menu.Item
          color="red"
          leftSection={<IconCalendarCancel size={16} aria-hidden="true" />}
          onClick={ask}
        >
          {text.cancel}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
