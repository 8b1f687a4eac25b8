import '@mantine/charts/styles.css';
import { AreaChart } from '@mantine/charts';
import { formatShortDate } from '../../format/time';
import { m } from '../../messages';
import type { WebinarDay } from './days.queries';

const text = m.webinarPage.course;

/** Visitors as the ground, registrations before it: the gap between them is what the page loses. */
export function DaysChart({ days, height }: { days: WebinarDay[]; height: number }) {
  return (
    <AreaChart
      h={height}
      data={days.map((day) => ({ ...day, day: formatShortDate(day.day) }))}
      dataKey="day"
      series={[
        { name: 'visitors', label: text.visitors, color: 'dark.2', strokeDasharray: '4 3' },
        { name: 'registrations', label: text.registrations, color: 'pine.6' },
      ]}
      curveType="monotone"
      withDots={days.length <= 14}
      withLegend
      fillOpacity={0.14}
      tickLine="none"
      gridAxis="x"
      yAxisProps={{ allowDecimals: false, width: 36 }}
      xAxisProps={{ minTickGap: 28 }}
      areaProps={{ isAnimationActive: false }}
      // Hidden from screen readers, which get the table, so it must not take the focus either.
      areaChartProps={{ accessibilityLayer: false }}
    />
  );
}
