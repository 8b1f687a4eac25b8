import { Anchor, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatDateTime } from '../format/time';
import { m } from '../messages';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { Panel } from '../pieces/panel';
import { useEnrolments } from '../sequences/people/enrolments.queries';
import { useWalkedSteps } from '../sequences/people/use-walked-steps';
import { WalkMenu } from '../sequences/people/walk-menu';
import { StateWords } from '../sequences/people/walkers-table';
import type { Enrolment } from '../sequences/types';
import classes from './contacts.module.css';

const text = m.walks;

/** The sequences that this person walks, or has walked. */
export function WalksPanel({ contactId }: { contactId: string }) {
  const { data, error, isPending, refetch } = useEnrolments({ contactId });
  const steps = useWalkedSteps(contactId);
  return (
    <Panel title={text.title}>
      {isPending && <LoadingRows rows={2} height={48} />}
      {error && <LoadFailed error={error} onRetry={refetch} />}
      {data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {text.empty}
        </Text>
      )}
      {data && data.length > 0 && (
        <ul className={classes.history} aria-label={text.title}>
          {data.map((enrolment) => (
            <Walk key={enrolment.id} enrolment={enrolment} step={steps.get(enrolment.stepKey ?? '')} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Walk({ enrolment, step }: { enrolment: Enrolment; step: string | undefined }) {
  const { sequenceId, sequenceName, state, nextDueAt } = enrolment;
  const walking = state === 'active' || state === 'paused';
  return (
    <li className={classes.walk}>
      <div style={{ minWidth: 0 }}>
        <Group gap="xs">
          <Anchor component={Link} to={`/sequences/${sequenceId}`} size="sm" fw={600} c="inherit">
            {sequenceName}
          </Anchor>
          <StateWords enrolment={enrolment} />
        </Group>
        {walking && step && (
          <Text size="xs" c="dimmed">
            {text.before(step)}
            {nextDueAt && `, ${text.next(formatDateTime(nextDueAt))}`}
          </Text>
        )}
      </div>
      <WalkMenu enrolment={enrolment} />
    </li>
  );
}
