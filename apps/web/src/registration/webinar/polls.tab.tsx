import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBroadcast, IconChartBar } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMay } from '../../accounts/session.queries';
import { useConsoleRoom } from '../../attendance/console.queries';
import { PollsPanel } from '../../attendance/polls.panel';
import { m } from '../../messages';
import { EmptyState } from '../../pieces/empty-state';
import { LoadFailed, LoadingRows } from '../../pieces/load-state';
import { Panel } from '../../pieces/panel';
import { phaseOf } from '../session-phase';
import { SessionSelect } from '../session-select';
import { useTabWebinar } from './tab-webinar';
import { useChosenSession } from './use-chosen-session';

const text = m.webinarPage.polls;

/** Prepared before a session, read after it. */
export function PollsTab() {
  const webinar = useTabWebinar();
  const mayPresent = useMay('present');
  const [session, choose] = useChosenSession(webinar);
  if (!session) {
    return (
      <Panel>
        <EmptyState
          icon={IconChartBar}
          text={text.none}
          action={
            <Button component={Link} to={`/webinars/${webinar.id}/sessions`} variant="default">
              {m.webinarPage.next.add}
            </Button>
          }
        />
      </Panel>
    );
  }
  return (
    <Stack gap="lg" maw={760}>
      <Group justify="space-between" gap="sm">
        <Text c="dimmed" style={{ flex: '1 1 280px' }}>
          {mayPresent ? text.hint : text.salesHint}
        </Text>
        <Group gap="sm">
          <SessionSelect sessions={webinar.sessions} session={session} onChoose={choose} />
          {mayPresent && ['scheduled', 'now'].includes(phaseOf(session, Date.now())) && (
            <Button
              component={Link}
              to={`/console/${session.id}`}
              size="xs"
              variant="default"
              leftSection={<IconBroadcast size={16} aria-hidden="true" />}
            >
              {m.sessions.console}
            </Button>
          )}
        </Group>
      </Group>
      <PollsOf key={session.id} sessionId={session.id} />
    </Stack>
  );
}

function PollsOf({ sessionId }: { sessionId: string }) {
  const { data, error, refetch } = useConsoleRoom(sessionId);
  const [adding, { open, close }] = useDisclosure();
  if (data) return <PollsPanel room={data} adding={adding} onAdd={open} onAdded={close} />;
  return error ? <LoadFailed error={error} onRetry={refetch} /> : <LoadingRows height={120} />;
}
