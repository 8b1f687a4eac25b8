import { Badge, Button, Checkbox, Group, Text } from '@mantine/core';
import { useMay } from '../accounts/session.queries';
import { ContactLink } from '../contacts/contact-link';
import { formatRelative } from '../format/time';
import { m } from '../messages';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { Panel } from '../pieces/panel';
import { tellProblem, tellUndoable } from '../pieces/tell';
import classes from './conveyor.module.css';
import { usePeopleInStage, useRecordGet } from './conveyor.queries';
import type { PersonInStage, StageOnBoard } from './types';

const text = m.conveyor;

interface StagePeoplePanelProps {
  stage: StageOnBoard;
  next?: StageOnBoard;
  stuck: boolean;
  onStuck: (stuck: boolean) => void;
}

/** Who is in a stage, those who have been there longest first, and what is missing for the next. */
export function StagePeoplePanel({ stage, next, stuck, onStuck }: StagePeoplePanelProps) {
  const list = usePeopleInStage(stage.stageId, stuck);
  return (
    <Panel
      title={text.open(stage.stage.name)}
      aside={
        <Checkbox
          label={text.onlyStuck}
          checked={stuck}
          onChange={({ currentTarget }) => onStuck(currentTarget.checked)}
        />
      }
    >
      <Text size="sm">
        {next ? text.missing(next.stage.gets || next.stage.result, next.stage.name) : text.last}
        {next && next.stage.get.kind !== 'by-hand' && ` ${text.proves}`}
      </Text>
      {list.isPending && <LoadingRows rows={3} height={44} />}
      {list.error && <LoadFailed error={list.error} onRetry={list.refetch} />}
      {list.data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {stuck ? text.noneStuck : text.nobody}
        </Text>
      )}
      {list.data && list.data.length > 0 && (
        <ul className={classes.people} aria-label={text.open(stage.stage.name)}>
          {list.data.map((person) => (
            <Person key={person.contactId} person={person} next={next} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {m.actions.more}
        </Button>
      )}
    </Panel>
  );
}

function Person({ person, next }: { person: PersonInStage; next?: StageOnBoard }) {
  const maySell = useMay('sell');
  const { record, undo } = useRecordGet();
  const receive = ({ stageId, stage }: StageOnBoard) => {
    const given = { contactId: person.contactId, stageId };
    void record
      .mutateAsync(given)
      .then(
        () => tellUndoable({ message: text.recorded(stage.name), undo: () => undo.mutateAsync(given) }),
        tellProblem,
      );
  };
  return (
    <li>
      <Group gap="xs" style={{ minWidth: 0 }}>
        <ContactLink id={person.contactId} name={person.name || person.email} />
        {person.stuck && (
          <Badge variant="light" color="red" tt="none">
            {text.isStuck}
          </Badge>
        )}
        <Text size="sm" c="dimmed">
          {[
            text.since(formatRelative(person.since)),
            text.touches(person.touches),
            ...(person.ownerName ? [person.ownerName] : []),
          ].join(', ')}
        </Text>
      </Group>
      {next && next.stage.get.kind === 'by-hand' && maySell && (
        <Button size="xs" variant="default" loading={record.isPending} onClick={() => receive(next)}>
          {text.record(next.stage.name)}
        </Button>
      )}
    </li>
  );
}
