import { Anchor, Button, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useMay } from '../accounts/session.queries';
import { useRecordGet } from '../conveyor/conveyor.queries';
import { m } from '../messages';
import { tellProblem, tellUndoable } from '../pieces/tell';
import classes from './calls.module.css';
import type { Lead } from './types';

const text = m.calls;

/** What brings a person further: what we give, what we must get, and what to say. */
export function StageAhead({ lead }: { lead: Lead }) {
  const { ahead, place } = lead;
  if (!ahead)
    return place ? (
      <Text size="sm">{text.place(place)}</Text>
    ) : (
      <Text size="sm">
        {text.noConveyor}{' '}
        <Anchor component={Link} to="/conveyor" size="sm">
          {text.toConveyor}
        </Anchor>
      </Text>
    );
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Text fw={600}>{text.ahead(ahead.name)}</Text>
        {place && (
          <Text size="sm" c="dimmed">
            {text.place(place)}
          </Text>
        )}
      </Group>
      <dl className={classes.exchange}>
        <dt>{text.gives}</dt>
        <dd>{ahead.gives}</dd>
        <dt>{text.gets}</dt>
        <dd>{ahead.gets}</dd>
      </dl>
      {ahead.script && (
        <div>
          <Text size="sm" c="dimmed">
            {text.script}
          </Text>
          <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{ahead.script}</Text>
        </div>
      )}
      {ahead.byHand && <Received contactId={lead.contactId} stageId={ahead.stageId} />}
    </>
  );
}

function Received({ contactId, stageId }: { contactId: string; stageId: string }) {
  const maySell = useMay('sell');
  const { record, undo } = useRecordGet();
  if (!maySell) return null;
  const given = { contactId, stageId };
  return (
    <Group>
      <Button
        size="xs"
        variant="default"
        loading={record.isPending}
        onClick={() =>
          void record
            .mutateAsync(given)
            .then(
              () => tellUndoable({ message: text.receivedDone, undo: () => undo.mutateAsync(given) }),
              tellProblem,
            )
        }
      >
        {text.received}
      </Button>
    </Group>
  );
}
