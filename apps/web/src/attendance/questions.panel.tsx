import { Badge, Button, Group, Text } from '@mantine/core';
import { IconCheck, IconMessageQuestion } from '@tabler/icons-react';
import { useState } from 'react';
import { formatTime } from '../format/time';
import { m } from '../messages';
import { EmptyState } from '../pieces/empty-state';
import { Panel } from '../pieces/panel';
import { tellProblem, tellUndoable } from '../pieces/tell';
import classes from './console.module.css';
import { useMarkAnswered, useReopenQuestion } from './console.queries';
import type { ConsoleRoom, Question } from './types';

const text = m.room.questions;

/** In the order in which they were asked. One that was answered stays where it is, so that nothing moves under a finger. */
export function QuestionsPanel({ room }: { room: ConsoleRoom }) {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const answered = room.questions.filter((question) => question.answered);
  const shown = room.questions.filter(({ id }) => !hidden.has(id));
  const done = answered.filter(({ id }) => !hidden.has(id));
  return (
    <Panel
      title={text.title}
      aside={
        <Group gap="xs">
          {done.length > 0 && (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => setHidden(new Set(answered.map(({ id }) => id)))}
            >
              {text.hide}
            </Button>
          )}
          {hidden.size > 0 && (
            <Button size="compact-sm" variant="subtle" onClick={() => setHidden(new Set())}>
              {text.showAll}
            </Button>
          )}
          <Badge variant="default" tt="none" size="lg" className="numbers">
            {text.waiting(room.questions.length - answered.length)}
          </Badge>
        </Group>
      }
    >
      {shown.length === 0 && (
        <div className={classes.scroll}>
          <EmptyState icon={IconMessageQuestion} text={text.empty} />
        </div>
      )}
      {shown.length > 0 && (
        <ul className={`${classes.list} ${classes.scroll}`} aria-label={text.title} tabIndex={0}>
          {shown.map((question) => (
            <QuestionItem key={question.id} question={question} sessionId={room.session.id} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function QuestionItem({ question, sessionId }: { question: Question; sessionId: string }) {
  const mark = useMarkAnswered(sessionId);
  const reopen = useReopenQuestion(sessionId);
  const answer = () =>
    void mark
      .mutateAsync(question.id)
      .then(
        () =>
          tellUndoable({ message: text.marked(question.name), undo: () => reopen.mutateAsync(question.id) }),
        tellProblem,
      );
  return (
    <li className={classes.question} data-answered={question.answered}>
      <Text size="xs" c="dimmed">
        {question.name} · <time>{formatTime(question.at)}</time>
      </Text>
      <Group justify="space-between" align="flex-end" gap="xs" mih={42}>
        <Text size="sm" style={{ flex: '1 1 200px' }}>
          {question.text}
        </Text>
        {question.answered ? (
          <Text size="sm" c="dimmed" style={{ flexShrink: 0 }}>
            {text.answered}
          </Text>
        ) : (
          <Button
            size="md"
            variant="default"
            leftSection={<IconCheck size={16} aria-hidden="true" />}
            loading={mark.isPending}
            onClick={answer}
            style={{ flexShrink: 0 }}
          >
            {text.markAnswered}
          </Button>
        )}
      </Group>
    </li>
  );
}
