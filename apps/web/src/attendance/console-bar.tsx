import { Anchor, Badge, Button, Container, Group, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconBroadcast, IconPlayerStopFilled } from '@tabler/icons-react';
import { Link } from 'react-router';
import { formatDateTime, formatElapsed, formatTime } from '../format/time';
import { useNow } from '../format/use-now';
import type { LiveState } from '../live/live-connection';
import { m } from '../messages';
import { confirmLoss, tellProblem } from '../pieces/tell';
import { ConsoleShortcuts } from './console-shortcuts';
import classes from './console.module.css';
import { useEndSession, useStartSession } from './console.queries';
import type { ConsoleRoom } from './types';

const text = m.room;
const stateColors = { waiting: 'gray', live: 'ember', ended: 'gray', cancelled: 'gray' };

interface ConsoleBarProps {
  room: ConsoleRoom;
  connection: LiveState;
  onAddPoll: () => void;
}

/** What a presenter must see at a glance: on air or not, how many are there, and the one big button. */
export function ConsoleBar({ room, connection, onAddPoll }: ConsoleBarProps) {
  const { session, present, peak } = room;
  const state = session.cancelled ? 'cancelled' : session.status;
  return (
    <header className={classes.bar} data-state={state}>
      <Container size={1320}>
        <Group justify="space-between" gap="md" py="sm">
          <div style={{ minWidth: 0, flex: '1 1 300px' }}>
            <Anchor component={Link} to={`/webinars/${session.webinarId}`} size="sm">
              <Group gap={4} w="fit-content">
                <IconArrowLeft size={16} aria-hidden="true" />
                {text.back}
              </Group>
            </Anchor>
            <Group gap="sm" mt={2}>
              <Title order={1} fz="1.3rem" style={{ overflowWrap: 'anywhere' }}>
                {session.title}
              </Title>
              <Badge
                size="lg"
                tt="none"
                role="status"
                color={stateColors[state]}
                variant={state === 'live' ? 'filled' : 'default'}
              >
                {text.state[state]}
              </Badge>
            </Group>
            <Text size="sm" c="dimmed">
              {timing(session)} · <Connection state={connection} />
            </Text>
          </div>
          <div className={classes.present} aria-live="off">
            <b>{present}</b>
            <span>
              {text.present}
              <small>{text.peak(peak)}</small>
            </span>
          </div>
          {state === 'live' && session.startedAt && <Elapsed since={session.startedAt} />}
          <Group gap="sm">
            {!session.cancelled && <StateButton room={room} />}
            <ConsoleShortcuts room={room} onAddPoll={onAddPoll} />
          </Group>
        </Group>
      </Container>
    </header>
  );
}

function Elapsed({ since }: { since: string }) {
  return (
    <div className={classes.present} role="timer">
      <b>{formatElapsed(since, useNow())}</b>
      <span>{text.running}</span>
    </div>
  );
}

function timing({ status, startsAt, startedAt, endedAt }: ConsoleRoom['session']): string {
  if (status === 'live' && startedAt) return text.startedAt(formatTime(startedAt));
  if (status === 'ended' && endedAt) return text.endedAt(formatTime(endedAt));
  return text.startsAt(formatDateTime(startsAt));
}

function Connection({ state }: { state: LiveState }) {
  return (
    <span role="status" className={classes.connection} data-state={state}>
      {text.connection[state]}
    </span>
  );
}

function StateButton({ room: { session } }: { room: ConsoleRoom }) {
  const start = useStartSession(session.id);
  const end = useEndSession(session.id);
  if (session.status === 'waiting') {
    return (
      <Button
        size="lg"
        color="ember"
        leftSection={<IconBroadcast aria-hidden="true" />}
        loading={start.isPending}
        onClick={() => start.mutate(undefined, { onError: tellProblem })}
      >
        {text.start}
      </Button>
    );
  }
  if (session.status === 'ended') {
    return (
      <Button component={Link} to={`/hot-list/${session.id}`} size="lg">
        {text.result.hotList}
      </Button>
    );
  }
  const ask = () =>
    confirmLoss({
      title: text.endTitle,
      text: text.endText,
      confirm: text.endConfirm,
      keep: text.keep,
      onConfirm: () => end.mutate(undefined, { onError: tellProblem }),
    });
  return (
    <Button
      size="lg"
      variant="default"
      leftSection={<IconPlayerStopFilled aria-hidden="true" />}
      loading={end.isPending}
      onClick={ask}
    >
      {text.end}
    </Button>
  );
}
