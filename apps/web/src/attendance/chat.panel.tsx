import { Badge, Button, Group, Text, TextInput } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { formatTime } from '../format/time';
import { m } from '../messages';
import { Panel } from '../pieces/panel';
import { tellProblem } from '../pieces/tell';
import classes from './console.module.css';
import { useSayAsHost } from './console.queries';
import type { ConsoleRoom } from './types';

const text = m.room.chat;

export function ChatPanel({ room }: { room: ConsoleRoom }) {
  const [draft, setDraft] = useState('');
  const say = useSayAsHost(room.session.id);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [room.chat.length]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!draft.trim()) return;
    say.mutate(draft.trim(), { onSuccess: () => setDraft(''), onError: tellProblem });
  };
  return (
    <Panel title={text.title}>
      {room.chat.length === 0 && (
        <Text size="sm" c="dimmed">
          {text.empty}
        </Text>
      )}
      {room.chat.length > 0 && (
        <ul ref={list} className={`${classes.list} ${classes.scroll}`} aria-label={text.title} tabIndex={0}>
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
      {room.session.status !== 'ended' && (
        <form onSubmit={submit}>
          <Group gap="xs" wrap="nowrap">
            <TextInput
              aria-label={text.message}
              placeholder={text.message}
              maxLength={500}
              value={draft}
              onChange={({ currentTarget }) => setDraft(currentTarget.value)}
              style={{ flex: 1 }}
            />
            <Button
              type="submit"
              loading={say.isPending}
              leftSection={<IconSend size={16} aria-hidden="true" />}
            >
              {text.send}
            </Button>
          </Group>
        </form>
      )}
    </Panel>
  );
}
