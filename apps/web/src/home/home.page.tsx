import { SimpleGrid, Stack } from '@mantine/core';
import { useNow } from '../format/use-now';
import { m } from '../messages';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { PageHeader } from '../pieces/page-header';
import { useWebinars } from '../registration/webinars.queries';
import { AttentionPanel } from './attention.panel';
import { DemoOpen } from './demo-open';
import { FirstRun } from './first-run';
import { LastSessionPanel } from './last-session.panel';
import { NextSessionPanel } from './next-session.panel';
import { nextAndLast } from './what-matters';

/** Where a member begins the day. */
export function HomePage() {
  const { data, error, isPending, refetch } = useWebinars();
  const now = useNow(30_000);
  const held = nextAndLast(data ?? [], now);
  return (
    <>
      <PageHeader title={m.home.title} lead={data?.length === 0 ? m.home.first.lead : m.home.lead} />
      {isPending && <LoadingRows height={180} />}
      {error && <LoadFailed error={error} onRetry={refetch} />}
      {data?.length === 0 && <FirstRun />}
      {data && data.length > 0 && (
        <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
          <Stack gap="md">
            <NextSessionPanel next={held.next} />
            <AttentionPanel {...held} now={now} />
          </Stack>
          <Stack gap="md">
            <LastSessionPanel last={held.last} />
            <DemoOpen />
          </Stack>
        </SimpleGrid>
      )}
    </>
  );
}
