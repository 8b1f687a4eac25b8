import { Badge, Button, Group, Modal, Text, Title } from '@mantine/core';
import { IconChartBar, IconPlus } from '@tabler/icons-react';
import { useMay } from '../accounts/session.queries';
import { m } from '../messages';
import { Bars } from '../pieces/bars';
import { EmptyState } from '../pieces/empty-state';
import { Panel } from '../pieces/panel';
import { tellProblem } from '../pieces/tell';
import classes from './console.module.css';
import { useClosePoll, useOpenPoll } from './console.queries';
import { PollForm } from './poll-form';
import type { ConsoleRoom, Poll } from './types';

const text = m.room.polls;
const statusColors = { draft: 'gray', open: 'ember', closed: 'gray' };

interface PollsPanelProps {
  room: ConsoleRoom;
  /** Whether the form for a new one is open. */
  adding: boolean;
  onAdd: () => void;
  onAdded: () => void;
}

export function PollsPanel({ room, adding, onAdd, onAdded }: PollsPanelProps) {
  const ended = room.session.status === 'ended';
  const mayPresent = useMay('present');
  return (
    <Panel
      title={text.title}
      aside={
        mayPresent &&
        !ended && (
          <Button
            size="md"
            variant="light"
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            onClick={onAdd}
          >
            {text.add}
          </Button>
        )
      }
    >
      {room.polls.length === 0 && <EmptyState icon={IconChartBar} text={text.empty} />}
      {room.polls.map((poll) => (
        <PollCard key={poll.id} poll={poll} room={room} />
      ))}
      <Modal opened={adding} onClose={onAdded} title={text.add} centered>
        <PollForm sessionId={room.session.id} onDone={onAdded} />
      </Modal>
    </Panel>
  );
}

function PollCard({ poll, room }: { poll: Poll; room: ConsoleRoom }) {
  const open = useOpenPoll(room.session.id);
  const close = useClosePoll(room.session.id);
  const mayPresent = useMay('present');
  const votes = poll.options.reduce((sum, option) => sum + option.votes, 0);
  return (
    <article className={classes.poll} data-status={poll.status} aria-label={poll.question}>
      <Group justify="space-between" align="flex-start" mb="sm">
        <div style={{ flex: '1 1 220px' }}>
          <Title order={3} style={{ overflowWrap: 'anywhere' }}>
            {poll.question}
          </Title>
          <Group gap="xs" mt={4}>
            <Badge
              tt="none"
              variant={poll.status === 'open' ? 'light' : 'default'}
              color={statusColors[poll.status]}
            >
              {text.status[poll.status]}
            </Badge>
            <Text size="sm" c="dimmed" className="numbers">
              {text.votes(votes)}
            </Text>
          </Group>
        </div>
        {mayPresent && poll.status === 'draft' && room.session.status !== 'ended' && (
          <Button
            size="md"
            disabled={room.session.status !== 'live'}
            title={room.session.status === 'live' ? undefined : m.room.offers.notLive}
            loading={open.isPending}
            onClick={() => open.mutate(poll.id, { onError: tellProblem })}
            style={{ flexShrink: 0 }}
          >
            {text.open}
          </Button>
        )}
        {mayPresent && poll.status === 'open' && (
          <Button
            size="md"
            variant="default"
            loading={close.isPending}
            onClick={() => close.mutate(poll.id, { onError: tellProblem })}
            style={{ flexShrink: 0 }}
          >
            {text.close}
          </Button>
        )}
      </Group>
      <Bars
        label={poll.question}
        tone={poll.status === 'open' ? 'ember' : 'pine'}
        whole={votes}
        bars={poll.options.map((option) => ({ key: option.id, label: option.text, value: option.votes }))}
      />
    </article>
  );
}
