import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCalendarEvent, IconFlame } from '@tabler/icons-react';
import { Link } from 'react-router';
import { formatDateTime, formatRelative, zoneName } from '../../format/time';
import { useNow } from '../../format/use-now';
import { m } from '../../messages';
import { EmptyState } from '../../pieces/empty-state';
import { Panel } from '../../pieces/panel';
import { SessionBadge } from '../session-badge';
import { nearestSession, phaseOf } from '../session-phase';
import type { Webinar } from '../types';

const text = m.webinarPage.next;

export function NextPanel({ webinar }: { webinar: Webinar }) {
  const now = useNow(60_000);
  const session = nearestSession(webinar.sessions, now);
  if (!session || ['past', 'cancelled'].includes(phaseOf(session, now))) {
    return (
      <Panel title={text.title}>
        <EmptyState
          icon={IconCalendarEvent}
          text={text.none}
          action={
            <Button component={Link} to={`/webinars/${webinar.id}/sessions`} variant="default">
              {text.add}
            </Button>
          }
        />
      </Panel>
    );
  }
  const { id, startsAt, timeZone, registrationCount } = session;
  return (
    <Panel title={text.title} aside={<SessionBadge session={session} />}>
      <Group justify="space-between" gap="sm">
        <Stack gap={2}>
          <Text fw={600}>{formatDateTime(startsAt, timeZone)}</Text>
          <Text size="sm" c="dimmed">
            {zoneName(startsAt, timeZone)} · {formatRelative(startsAt)} ·{' '}
            {m.webinars.registered(registrationCount)}
          </Text>
        </Stack>
        <Button
          component={Link}
          to={`/hot-list/${id}`}
          size="xs"
          variant="default"
          leftSection={<IconFlame size={16} aria-hidden="true" />}
        >
          {m.sessions.hotList}
        </Button>
      </Group>
    </Panel>
  );
}
