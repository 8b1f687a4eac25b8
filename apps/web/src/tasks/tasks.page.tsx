import { Button, Group, SegmentedControl, SimpleGrid, Stack } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatRelative } from '../format/time';
import { m } from '../messages';
import { EmptyState } from '../pieces/empty-state';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { PageHeader } from '../pieces/page-header';
import { Panel } from '../pieces/panel';
import { PersonLine } from '../pieces/person-line';
import { LetterCard } from './letter-card';
import { LetterStack } from './letter-stack';
import { TaskCard } from './task-card';
import { useOpenTasks } from './tasks.queries';
import type { Task, TaskKind } from './types';

const text = m.tasks;

/** One person after the other: the list on one side, and whoever is next in full on the other. */
export function TasksPage() {
  const [kind, setKind] = useState<TaskKind>('call');
  const [chosenId, choose] = useState<string>();
  const list = useOpenTasks(kind);
  const tasks = list.data ?? [];
  const at = Math.max(
    tasks.findIndex(({ id }) => id === chosenId),
    0,
  );
  const chosen = tasks[at];
  const line = (task: Task) => (
    <PersonLine
      key={task.id}
      name={task.contactName || task.contactEmail}
      when={formatRelative(task.dueAt)}
      about={task.title}
      current={task === chosen}
      onChoose={() => choose(task.id)}
    />
  );
  return (
    <>
      <PageHeader
        title={text.title}
        lead={text.lead}
        actions={
          <Button component={Link} to="/calls" variant="default">
            {m.calls.toCalls}
          </Button>
        }
      />
      <Group mb="md">
        <SegmentedControl
          aria-label={text.kind}
          data={[
            { value: 'call', label: text.kinds.call },
            { value: 'letter', label: text.kinds.letter },
          ]}
          value={kind}
          onChange={(value) => setKind(value as TaskKind)}
        />
      </Group>
      {list.isPending && <LoadingRows rows={4} />}
      {list.error && <LoadFailed error={list.error} onRetry={list.refetch} />}
      {list.data && tasks.length === 0 && (
        <Panel>
          <EmptyState icon={IconPhone} title={text.emptyTitle} text={text.emptyText} />
        </Panel>
      )}
      {chosen && (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
          <Panel title={text.waiting(tasks.length)}>
            {kind === 'letter' ? (
              <LetterStack tasks={tasks} line={line} />
            ) : (
              <Stack gap={4}>{tasks.map(line)}</Stack>
            )}
            {list.hasNextPage && (
              <Button
                variant="default"
                loading={list.isFetchingNextPage}
                onClick={() => void list.fetchNextPage()}
              >
                {m.actions.more}
              </Button>
            )}
          </Panel>
          {kind === 'letter' ? (
            <LetterCard key={chosen.id} task={chosen} />
          ) : (
            <TaskCard
              key={chosen.id}
              task={chosen}
              onNext={() => choose(tasks[(at + 1) % tasks.length]!.id)}
            />
          )}
        </SimpleGrid>
      )}
    </>
  );
}
