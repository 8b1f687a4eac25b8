import { Button, Group, Text, ThemeIcon } from '@mantine/core';
import { IconCheck, IconCircleDashed } from '@tabler/icons-react';
import { useMay } from '../accounts/session.queries';
import { m } from '../messages';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { Panel } from '../pieces/panel';
import { tellDone, tellProblem, tellUndoable } from '../pieces/tell';
import classes from './conveyor.module.css';
import { usePlace, useRecordGet } from './conveyor.queries';
import type { StageOfPerson } from './types';

const text = m.conveyor.place;

/** What one person has given, stage by stage. */
export function PlacePanel({ contactId }: { contactId: string }) {
  const { data, error, isPending, refetch } = usePlace(contactId);
  return (
    <Panel title={text.title}>
      {isPending && <LoadingRows rows={2} height={40} />}
      {error && <LoadFailed error={error} onRetry={refetch} />}
      {data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {text.none}
        </Text>
      )}
      {data && data.length > 0 && (
        <ol className={classes.people}>
          {data.map((stage) => (
            <Row key={stage.id} stage={stage} contactId={contactId} />
          ))}
        </ol>
      )}
    </Panel>
  );
}

function Row({ stage, contactId }: { stage: StageOfPerson; contactId: string }) {
  const maySell = useMay('sell');
  const { record, undo } = useRecordGet();
  const given = { contactId, stageId: stage.id };
  const there = stage.received || stage.passed;
  const word = stage.received ? text.received : stage.passed ? text.overtaken : text.missing;
  const receive = () =>
    record.mutate(given, {
      onSuccess: () =>
        tellUndoable({ message: m.conveyor.recorded(stage.name), undo: () => undo.mutateAsync(given) }),
      onError: tellProblem,
    });
  const takeBack = () =>
    undo.mutate(given, { onSuccess: () => tellDone(m.states.undone), onError: tellProblem });
  return (
    <li>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <ThemeIcon size={20} radius="xl" variant="light" color={there ? 'pine' : 'gray'} aria-hidden="true">
          {there ? <IconCheck size={13} /> : <IconCircleDashed size={13} />}
        </ThemeIcon>
        <div>
          <Text size="sm" fw={600}>
            {stage.name}
          </Text>
          <Text size="xs" c="dimmed">
            {stage.gets && `${stage.gets}: `}
            {word}
            {stage.recordedBy && `, ${text.by(stage.recordedBy)}`}
          </Text>
        </div>
      </Group>
      {stage.byHand && maySell && (
        <Button
          size="xs"
          variant="default"
          loading={record.isPending || undo.isPending}
          onClick={stage.received ? takeBack : receive}
        >
          {stage.received ? text.undo(stage.name) : m.conveyor.record(stage.name)}
        </Button>
      )}
    </li>
  );
}
