import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCalendarEvent, IconUsers } from '@tabler/icons-react';
import { Link } from 'react-router';
import { formatDateTime } from '../format/time';
import { useNow } from '../format/use-now';
import { m } from '../messages';
import classes from './registration.module.css';
import { SessionBadge } from './session-badge';
import { nearestSession } from './session-phase';
import type { Webinar } from './types';

export function WebinarCard({ webinar }: { webinar: Webinar }) {
  const session = nearestSession(webinar.sessions, useNow(60_000));
  return (
    <Paper component="article" className={classes.card} radius="lg" p="lg">
      <Stack gap="sm" h="100%" justify="space-between">
        <Stack gap={4}>
          <Title order={2} style={{ overflowWrap: 'anywhere' }}>
            <Link to={`/webinars/${webinar.id}`} className={classes.cover}>
              {webinar.title}
            </Link>
          </Title>
          <Text size="sm" c="dimmed">
            {m.webinars.detail.by(webinar.presenterName)}
          </Text>
        </Stack>
        <Group gap="lg" c="dimmed" fz="sm">
          <Group gap={6} wrap="nowrap">
            <IconCalendarEvent size={16} aria-hidden="true" />
            <span>{session ? formatDateTime(session.startsAt) : m.webinars.noDate}</span>
            {session && <SessionBadge session={session} />}
          </Group>
          <Group gap={6} wrap="nowrap" className="numbers">
            <IconUsers size={16} aria-hidden="true" />
            {m.webinars.registered(webinar.registrationCount)}
          </Group>
        </Group>
      </Stack>
    </Paper>
  );
}
