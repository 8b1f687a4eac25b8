import { Text } from '@mantine/core';
import { formatMoney } from '../format/money';
import { formatShare } from '../format/share';
import { m } from '../messages';
import { Bars } from '../pieces/bars';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { useFunnel } from './offers.queries';
import type { Funnel } from './types';

const text = m.sessions.funnel;
const stages = ['visitors', 'registered', 'attended', 'stayedToOffer', 'clicked', 'bought'] as const;

/** How many of one session went how far, and what part of each stage reached the next. */
export function FunnelBars({ sessionId }: { sessionId: string }) {
  const { data, error, isPending, refetch } = useFunnel({ sessionId });
  if (isPending) return <LoadingRows rows={6} height={30} />;
  if (error) return <LoadFailed error={error} onRetry={refetch} />;
  return <FunnelFigures figures={data} />;
}

/** Who registered without the page, such as through the API or in a demo, was no visitor. */
type Figures = Omit<Funnel, 'visitors'> & { visitors?: number };

/** The figures alone, wherever they come from. */
export function FunnelFigures({ figures }: { figures: Figures }) {
  const { visitors = 0, registered, revenueMinor, currency } = figures;
  const all = { ...figures, visitors };
  const shown = stages.filter((stage) => stage !== 'visitors' || visitors > 0);
  const bars = shown.map((key, index) => {
    const before = all[shown[index - 1] ?? key];
    return {
      key,
      label: text[key],
      value: all[key],
      note:
        index > 0 && before > 0 && all[key] <= before ? text.of(formatShare(all[key], before)) : undefined,
    };
  });
  return (
    <>
      <Bars label={text.title} bars={bars} whole={Math.max(visitors, registered)} />
      {registered === 0 && (
        <Text size="sm" c="dimmed">
          {text.waiting}
        </Text>
      )}
      {revenueMinor > 0 && currency && (
        <Text size="sm" fw={600}>
          {text.revenue(formatMoney(revenueMinor, currency))}
        </Text>
      )}
    </>
  );
}
