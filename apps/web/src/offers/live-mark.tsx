import { Group, Text } from '@mantine/core';
import { m } from '../messages';
import classes from './hot-list.module.css';

export function LiveMark({ live }: { live: boolean }) {
  return (
    <Group gap={8} role="status" mih={36}>
      <span className={classes.dot} data-live={live} aria-hidden="true" />
      <Text size="sm" c={live ? undefined : 'dimmed'}>
        {live ? m.hotList.live : m.hotList.liveLost}
      </Text>
    </Group>
  );
}
