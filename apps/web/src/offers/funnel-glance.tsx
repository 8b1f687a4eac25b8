import { Box, Text } from '@mantine/core';
import { formatNumber, formatShare } from '../format/share';
import { m } from '../messages';
import { LoadFailed } from '../pieces/load-state';
import classes from './funnel-glance.module.css';
import { useFunnel } from './offers.queries';
import type { Funnel } from './types';

const text = m.webinarPage.glance;
const stages = ['visitors', 'registered', 'attended', 'stayedToOffer', 'clicked', 'bought'] as const;

/** The whole way of a webinar's people in one line; each step says which part of the one before it reached it. */
export function FunnelGlance({ webinarId }: { webinarId: string }) {
  const { data, error, refetch } = useFunnel({ webinarId });
  if (error) return <LoadFailed error={error} onRetry={refetch} />;
  const fullest = data ? Math.max(1, ...stages.map((stage) => data[stage])) : 1;
  return (
    <ol className={classes.funnel} aria-label={text.label} aria-busy={!data}>
      {stages.map((stage, index) => (
        <li key={stage} className={classes.stage}>
          <div className={classes.well} aria-hidden="true">
            <div
              className={classes.level}
              data-some={data && data[stage] > 0 ? '' : undefined}
              style={{ height: `${data ? (data[stage] / fullest) * 100 : 0}%` }}
            />
          </div>
          <Text className="numbers" fz="lg" fw={700} lh={1.2}>
            {data ? formatNumber(data[stage]) : '–'}
            <Share funnel={data} index={index} />
          </Text>
          <Text size="xs" c="dimmed" lh={1.3}>
            {text.stages[stage]}
          </Text>
        </li>
      ))}
    </ol>
  );
}

function Share({ funnel, index }: { funnel?: Funnel; index: number }) {
  const stage = stages[index];
  const before = stages[index - 1];
  if (!funnel || !stage || !before || funnel[before] === 0 || funnel[stage] > funnel[before]) return null;
  const share = formatShare(funnel[stage], funnel[before]);
  return (
    <Box component="span" className={classes.share} title={m.sessions.funnel.of(share)}>
      {share}
    </Box>
  );
}
