import { Button, Group } from '@mantine/core';
import { IconFlame } from '@tabler/icons-react';
import { Link, Navigate } from 'react-router';
import { SeeDemo } from '../demo/see-demo';
import { AddWebinar } from '../registration/add-webinar';
import { nearestSession } from '../registration/session-phase';
import { useWebinars } from '../registration/webinars.queries';
import { m } from '../messages';
import { EmptyState } from '../pieces/empty-state';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { PageHeader } from '../pieces/page-header';
import { Panel } from '../pieces/panel';

/** Sales means one session by "the hot list": the one on now, or nearest to it. */
export function HotListsPage() {
  const { data, error, isPending, refetch } = useWebinars();
  const sessions = data?.flatMap((webinar) => webinar.sessions) ?? [];
  const started = sessions.filter(({ startsAt }) => new Date(startsAt).getTime() < Date.now() + 3_600_000);
  const latest = started.sort((a, b) => b.startsAt.localeCompare(a.startsAt))[0];
  const session = latest ?? nearestSession(sessions, Date.now());
  if (session) return <Navigate to={`/hot-list/${session.id}`} replace />;
  return (
    <>
      <PageHeader title={m.hotList.title} lead={m.hotList.lead} />
      {isPending && <LoadingRows />}
      {error && <LoadFailed error={error} onRetry={refetch} />}
      {data && (
        <Panel>
          <EmptyState
            icon={IconFlame}
            title={m.hotList.emptyTitle}
            text={m.hotList.noSessions}
            action={
              <Group gap="sm" justify="center">
                {data.length === 0 ? (
                  <AddWebinar />
                ) : (
                  <Button component={Link} to="/webinars">
                    {m.hotList.toWebinars}
                  </Button>
                )}
                <SeeDemo />
              </Group>
            }
          />
        </Panel>
      )}
    </>
  );
}
