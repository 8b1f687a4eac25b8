import { Badge, Button, Group, Text } from '@mantine/core';
import { IconCheck, IconMessageQuestion } from '@tabler/icons-react';
import { formatTime } from '../format/time';
import { m } from '../messages';
import { EmptyState } from '../pieces/empty-state';
import { Panel } from '../pieces/panel';
import { tellProblem, tellUndoable } from '../pieces/tell';
import classes from './console.module.css';
import { useMarkAnswered, useReopenQuestion } from './console.queries';
import type { ConsoleRoom, Question } from './types';

const text = m.room.questions;

export function QuestionsPanel({ room }: { room: ConsoleRoom }) {
  const waiting = room.questions.filter(({ answered }) => !answered);
  const answered = room.questions.filter((question) => question.answered);
  return (
    <Panel
      title={text.title}
      aside={
        <Badge variant="default" tt="none" size="lg" className="numbers">
          {text.waiting(waiting.length)}
        </Badge>
      }
    >
      {room.questions.length === 0 && <EmptyState icon={IconMessageQuestion} text={text.empty} />}
      {room.questions.length > 0 && (
        <ul className={`${classes.list} ${classes.scroll}`} aria-label={text.title} tabIndex={0}>
          {[...waiting, ...answered].map((question) => (
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
    mark.mutate(question.id, {
      onSuccess: () =>
        tellUndoable({ message: text.marked(question.name), undo: () => reopen.mutateAsync(question.id) }),
      onError: tellProblem,
    });
  return (
    <li className={classes.question} data-answered={question.answered}>
      <Text size="xs" c="dimmed">
        {question.name} · <time>{formatTime(question.at)}</time>
      </Text>
      <Group justify="space-between" align="flex-end" gap="xs" wrap="nowrap">
        <Text size="sm">{question.text}</Text>
        {question.answered ? (
          <Text size="xs" c="dimmed" style={{ flexShrink: 0 }}>
            {text.answered}
          </Text>
        ) : (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconCheck size={14} aria-hidden="true" />}
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
