import { Button } from '@mantine/core';
import { IconBroadcast, IconExternalLink } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMay } from '../../accounts/session.queries';
import { useNow } from '../../format/use-now';
import { m } from '../../messages';
import { nearestSession, phaseOf } from '../session-phase';
import type { Webinar } from '../types';

/** What is wanted most often, wherever on the webinar's page somebody is. */
export function WebinarActions({ webinar }: { webinar: Webinar }) {
  const mayPresent = useMay('present');
  const now = useNow(60_000);
  const session = nearestSession(webinar.sessions, now);
  const coming = session && ['scheduled', 'now'].includes(phaseOf(session, now));
  return (
    <>
      <Button
        component="a"
        href={webinar.publicUrl}
        target="_blank"
        rel="noreferrer"
        variant="default"
        leftSection={<IconExternalLink size={16} aria-hidden="true" />}
      >
        {m.webinars.detail.open}
      </Button>
      {mayPresent && coming && (
        <Button
          component={Link}
          to={`/console/${session.id}`}
          leftSection={<IconBroadcast size={16} aria-hidden="true" />}
        >
          {m.sessions.console}
        </Button>
      )}
    </>
  );
}
