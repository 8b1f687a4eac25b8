import { Alert, Button, Checkbox, Group, List, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { asProblem } from '../http/problem';
import { formatDate } from '../format/time';
import { wordFor } from '../language/word-for';
import { m } from '../messages';
import { FormProblem } from '../pieces/load-state';
import { confirmLoss, tellDone, tellProblem } from '../pieces/tell';
import { useMarkPosted, usePrintLetters } from './tasks.queries';
import type { Task } from './types';

const text = m.reach.paper;
/** As many as the platform puts into one PDF. */
const MOST = 200;

interface LetterStackProps {
  tasks: Task[];
  /** The line of one letter, beside its box. */
  line: (task: Task) => ReactNode;
}

/** Letters to choose, to print as one PDF and to say that they were posted. */
export function LetterStack({ tasks, line }: LetterStackProps) {
  const [marked, mark] = useState<ReadonlySet<string>>(new Set());
  const print = usePrintLetters();
  const post = useMarkPosted();
  // Colleagues work on the same list, so some of what was marked may be gone.
  const ids = tasks.map(({ id }) => id).filter((id) => marked.has(id));
  const choose = (task: Task, on: boolean) => {
    print.reset();
    mark(new Set(on ? [...ids, task.id] : ids.filter((id) => id !== task.id)));
  };
  const chooseAll = (on: boolean) => {
    print.reset();
    mark(new Set(on ? tasks.slice(0, MOST).map(({ id }) => id) : []));
  };
  const ask = () =>
    confirmLoss({
      title: text.confirmTitle(ids.length),
      text: text.confirmText,
      confirm: text.confirm,
      keep: m.actions.cancel,
      onConfirm: () =>
        post.mutate(ids, {
          onSuccess: (answer) => tellDone(text.posted(answer.ids.length)),
          onError: tellProblem,
        }),
    });
  return (
    <Stack gap="sm">
      <Checkbox
        label={text.all}
        checked={ids.length > 0 && ids.length === Math.min(tasks.length, MOST)}
        indeterminate={ids.length > 0 && ids.length < Math.min(tasks.length, MOST)}
        onChange={({ currentTarget }) => chooseAll(currentTarget.checked)}
      />
      <Stack gap={4}>
        {tasks.map((task) => (
          <Group key={task.id} gap="xs" wrap="nowrap" align="flex-start">
            <Checkbox
              mt={12}
              aria-label={text.choose(task.contactName || task.contactEmail)}
              checked={marked.has(task.id)}
              disabled={!marked.has(task.id) && ids.length >= MOST}
              onChange={({ currentTarget }) => choose(task, currentTarget.checked)}
            />
            <div style={{ flex: 1, minWidth: 0 }}>
              {line(task)}
              {task.exportedAt && (
                <Text size="xs" c="dimmed" px="xs">
                  {text.printed(formatDate(task.exportedAt))}
                </Text>
              )}
            </div>
          </Group>
        ))}
      </Stack>
      <Text size="sm" role="status">
        {ids.length > 0 && text.chosen(ids.length)}
        {ids.length >= MOST && `. ${text.most}`}
      </Text>
      <Group gap="xs">
        <Button
          disabled={ids.length === 0}
          loading={print.isPending}
          onClick={() => print.mutate({ ids, fileName: text.fileName })}
        >
          {text.print(ids.length)}
        </Button>
        <Button variant="default" disabled={ids.length === 0} loading={post.isPending} onClick={ask}>
          {text.post}
        </Button>
      </Group>
      {print.error && <NotPrinted error={print.error} ids={print.variables.ids} tasks={tasks} />}
    </Stack>
  );
}

interface NotPrintedProps {
  error: unknown;
  ids: string[];
  tasks: Task[];
}

/** All are printed or none, so each that lacks something is named. */
function NotPrinted({ error, ids, tasks }: NotPrintedProps) {
  const { code, fields } = asProblem(error);
  if (code !== 'letters-not-printable') return <FormProblem error={error} />;
  const lacking = fields.map(({ pointer, rule }) => {
    const id = ids[Number(pointer.split('/').at(-1))];
    const task = tasks.find((one) => one.id === id);
    return {
      pointer,
      name: task?.contactName || task?.contactEmail,
      why: wordFor(text.reasons, rule) ?? text.lacking,
    };
  });
  return (
    <Alert role="alert" color="red" title={text.notPrintable}>
      <List size="sm">
        {lacking.map(({ pointer, name, why }) => (
          <List.Item key={pointer}>
            {name}: {why}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
