import { Badge, Button, Group, Text, TextInput } from '@mantine/core';
import { IconArrowDown, IconSend } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { formatTime } from '../format/time';
import { m } from '../messages';
import { Panel } from '../pieces/panel';
import { tellProblem } from '../pieces/tell';
import { CHAT_FIELD_ID } from './console-shortcuts';
import classes from './console.module.css';
import { useSayAsHost } from './console.queries';
import type { ConsoleRoom } from './types';
import { useFollowedEnd } from './use-followed-end';

const text = m.room.chat;

export function ChatPanel({ room }: { room: ConsoleRoom }) {
  const { list, onScroll, behind, goToEnd } = useFollowedEnd<HTMLUListElement>(room.chat.length);
  return (
    <Panel title={text.title}>
      <div className={classes.chat}>
        {room.chat.length === 0 && (
          <Text size="sm" c="dimmed">
            {text.empty}
          </Text>
        )}
        {room.chat.length > 0 && (
          <ul
            ref={list}
            onScroll={onScroll}
            className={`${classes.list} ${classes.scroll}`}
            aria-label={text.title}
            tabIndex={0}
          >
            {room.chat.map(({ id, name, text: words, at, role }) => (
              <li key={id} className={classes.line}>
                <b>{name}</b>
                {role === 'host' && (
                  <Badge size="xs" variant="light" tt="none" mr={6}>
                    {text.host}
                  </Badge>
                )}
                <time>{formatTime(at)}</time>
                <div>{words}</div>
              </li>
            ))}
          </ul>
        )}
        {behind > 0 && (
          <Button
            className={classes.newer}
            size="xs"
            leftSection={<IconArrowDown size={14} aria-hidden="true" />}
            onClick={goToEnd}
          >
            {text.newer(behind)}
          </Button>
        )}
      </div>
      {room.session.status !== 'ended' && <SayForm sessionId={room.session.id} />}
    </Panel>
  );
}

function SayForm({ sessionId }: { sessionId: string }) {
  const [draft, setDraft] = useState('');
  const say = useSayAsHost(sessionId);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!draft.trim()) return;
    say.mutate(draft.trim(), { onSuccess: () => setDraft(''), onError: tellProblem });
  };
  return (
    <form onSubmit={submit}>
      <Group gap="xs" wrap="nowrap">
        <TextInput
          id={CHAT_FIELD_ID}
          size="md"
          aria-label={text.message}
          placeholder={text.message}
          maxLength={500}
          value={draft}
          onChange={({ currentTarget }) => setDraft(currentTarget.value)}
          style={{ flex: 1 }}
        />
        <Button
          type="submit"
          size="md"
          loading={say.isPending}
          leftSection={<IconSend size={16} aria-hidden="true" />}
        >
          {text.send}
        </Button>
      </Group>
    </form>
  );
}
