import { Skeleton, Text, VisuallyHidden } from '@mantine/core';
import { IconChartLine } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { formatCalendarDay } from '../../format/time';
import { m } from '../../messages';
import { EmptyState } from '../../pieces/empty-state';
import { LoadFailed } from '../../pieces/load-state';
import { Panel } from '../../pieces/panel';
import { useWebinarDays, type WebinarDay } from './days.queries';

const text = m.webinarPage.course;
const HEIGHT = 240;
/** The chart library weighs more than the rest of the page, so the page does not wait for it. */
const DaysChart = lazy(async () => ({ default: (await import('./days-chart')).DaysChart }));

/** How visitors and registrations came in; the picture for the eye, the same as a table for everybody else. */
export function DaysPanel({ webinarId }: { webinarId: string }) {
  const { data, error, isPending, refetch } = useWebinarDays(webinarId);
  return (
    <Panel title={text.title}>
      {isPending && <Skeleton height={HEIGHT} radius="md" />}
      {error && <LoadFailed error={error} onRetry={refetch} />}
      {data?.days.length === 0 && <EmptyState icon={IconChartLine} text={text.empty} />}
      {data && data.days.length > 0 && (
        <>
          <div aria-hidden="true">
            <Suspense fallback={<Skeleton height={HEIGHT} radius="md" />}>
              <DaysChart days={data.days} height={HEIGHT} />
            </Suspense>
          </div>
          <VisuallyHidden>
            <DaysTable days={data.days} />
          </VisuallyHidden>
          <Text size="xs" c="dimmed">
            {text.zone(data.timeZone)}
          </Text>
        </>
      )}
    </Panel>
  );
}

function DaysTable({ days }: { days: WebinarDay[] }) {
  return (
    <table>
      <caption>{text.chart}</caption>
      <thead>
        <tr>
          <th scope="col">{text.day}</th>
          <th scope="col">{text.visitors}</th>
          <th scope="col">{text.registrations}</th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, visitors, registrations }) => (
          <tr key={day}>
            <th scope="row">{formatCalendarDay(day)}</th>
            <td>{visitors}</td>
            <td>{registrations}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
