import { Text } from '@mantine/core';
import { formatMoney } from '../format/money';
import { formatShare } from '../format/share';
import { m } from '../messages';
import { Bars } from '../pieces/bars';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { useFunnel } from './offers.queries';

const text = m.sessions.funnel;
const stages = ['visitors', 'registered', 'attended', 'stayedToOffer', 'clicked', 'bought'] as const;

/** How many of one session went how far, and what part of each stage reached the next. */
export function FunnelBars({ sessionId }: { sessionId: string }) {
  const { data, error, isPending, refetch } = useFunnel({ sessionId });
  if (isPending) return <LoadingRows rows={6} height={30} />;
  if (error) return <LoadFailed error={error} onRetry={refetch} />;
  const bars = stages.map((key, index) => {
    const before = index === 0 ? 0 : data[stages[index - 1] ?? key];
    return {
      key,
      label: text[key],
      value: data[key],
      note: before > 0 && data[key] <= before ? text.of(formatShare(data[key], before)) : undefined,
    };
  });
  return (
    <>
      <Bars label={text.title} bars={bars} whole={Math.max(data.visitors, data.registered)} />
      {data.registered === 0 && (
        <Text size="sm" c="dimmed">
          {text.waiting}
        </Text>
      )}
      {data.revenueMinor > 0 && data.currency && (
        <Text size="sm" fw={600}>
          {text.revenue(formatMoney(data.revenueMinor, data.currency))}
        </Text>
      )}
    </>
  );
}
