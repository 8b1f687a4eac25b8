import { Group, Text } from '@mantine/core';
import { IconBroadcast, IconFlame, IconInbox, IconPresentation } from '@tabler/icons-react';
import { m } from '../messages';
import { Panel } from '../pieces/panel';
import { visitTo } from './demo.queries';
import { OutLink } from './out-link';
import type { Demo } from './types';

const text = m.demo.look;

/** The demo seen from inside, by presenter and sales. */
export function LookPanel({ demo: { links, phase } }: { demo: Demo }) {
  if (phase === 'failed') return null;
  return (
    <Panel title={text.title}>
      <Text size="sm" c="dimmed">
        {links ? text.about : text.soon}
      </Text>
      {links && (
        <Group gap="sm">
          <OutLink href={visitTo('hot-list')} icon={IconFlame} label={text.hotList} />
          <OutLink href={visitTo('console')} icon={IconBroadcast} label={text.console} />
          <OutLink href={links.mailbox} icon={IconInbox} label={text.mailbox} />
          <OutLink href={links.landing} icon={IconPresentation} label={text.landing} />
        </Group>
      )}
    </Panel>
  );
}
