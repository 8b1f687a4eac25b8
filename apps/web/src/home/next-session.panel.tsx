import { Button, Group, Stack, Text } from '@mantine/core';
import { IconBroadcast, IconCalendarEvent, IconExternalLink } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMay } from '../accounts/session.queries';
import { formatDateTime, zoneName } from '../format/time';
import { m } from '../messages';
import { EmptyState } from '../pieces/empty-state';
import { Panel } from '../pieces/panel';
import { PresentersOnly } from '../pieces/presenters-only';
import { SessionBadge } from '../registration/session-badge';
import { Countdown } from './countdown';
import type { HeldSession } from './what-matters';

const text = m.home.next;

export function NextSessionPanel({ next }: { next?: HeldSession }) {
  const mayPresent = useMay('present');
  if (!next) {
    return (
      <Panel title={text.title}>
        <EmptyState
          icon={IconCalendarEvent}
          text={text.none}
          action={
            mayPresent ? (
              <Button component={Link} to="/webinars" variant="default">
                {text.plan}
              </Button>
            ) : (
              <PresentersOnly />
            )
          }
        />
      </Panel>
    );
  }
  const { webinar, session } = next;
  return (
    <Panel title={text.title} aside={<SessionBadge session={session} />}>
      <Stack gap={4}>
        <Text
          component={Link}
          to={`/webinars/${webinar.id}`}
          fw={650}
          fz="lg"
          c="inherit"
          style={{ overflowWrap: 'anywhere' }}
        >
          {webinar.title}
        </Text>
        <Text size="sm" c="dimmed">
          {formatDateTime(session.startsAt)} · {zoneName(session.startsAt)} ·{' '}
          {m.webinars.registered(session.registrationCount)}
        </Text>
      </Stack>
      {session.phase === 'scheduled' && <Countdown until={session.startsAt} />}
      <Group gap="sm">
        <ConsoleButton sessionId={session.id} />
        <Button
          component="a"
          href={webinar.publicUrl}
          target="_blank"
          rel="noopener"
          variant="default"
          leftSection={<IconExternalLink size={16} aria-hidden="true" />}
        >
          {text.page}
        </Button>
      </Group>
    </Panel>
  );
}

function ConsoleButton({ sessionId }: { sessionId: string }) {
  if (!useMay('present')) return null;
  return (
    <Button
      component={Link}
      to={`/console/${sessionId}`}
      leftSection={<IconBroadcast size={16} aria-hidden="true" />}
    >
      {text.console}
    </Button>
  );
}
