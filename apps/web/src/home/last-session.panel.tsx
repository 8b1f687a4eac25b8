import { Button, Text } from '@mantine/core';
import { IconChartBar, IconFlame } from '@tabler/icons-react';
import { Link } from 'react-router';
import { formatDateTime } from '../format/time';
import { m } from '../messages';
import { FunnelBars } from '../offers/funnel-bars';
import { EmptyState } from '../pieces/empty-state';
import { Panel } from '../pieces/panel';
import type { HeldSession } from './what-matters';

const text = m.home.last;

export function LastSessionPanel({ last }: { last?: HeldSession }) {
  if (!last) {
    return (
      <Panel title={text.title}>
        <EmptyState icon={IconChartBar} text={text.none} />
      </Panel>
    );
  }
  const { webinar, session } = last;
  const toHotList = (
    <Button
      component={Link}
      to={`/hot-list/${session.id}`}
      size="xs"
      variant="default"
      leftSection={<IconFlame size={16} aria-hidden="true" />}
    >
      {text.hotList}
    </Button>
  );
  return (
    <Panel title={text.title} aside={toHotList}>
      <Text size="sm" c="dimmed">
        {webinar.title} · {formatDateTime(session.startsAt)}
      </Text>
      <FunnelBars sessionId={session.id} />
    </Panel>
  );
}
