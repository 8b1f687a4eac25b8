import { Stack, Text } from '@mantine/core';
import { m } from '../messages';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { ChannelPanel } from './channel.panel';
import { useChannels } from './channels.queries';
import { LetterSenderPanel } from './letter-sender.panel';
import type { ChannelName } from './types';

const ORDER: ChannelName[] = ['sms', 'telegram', 'webhook'];

export function ChannelsTab() {
  const { data, error, isPending, refetch } = useChannels();
  if (isPending) return <LoadingRows rows={3} height={190} />;
  if (error) return <LoadFailed error={error} onRetry={refetch} />;
  const inOrder = ORDER.flatMap((name) => data.items.filter(({ channel }) => channel === name));
  return (
    <Stack gap="lg">
      <Text c="dimmed" size="sm">
        {m.settings.channels.untried}
      </Text>
      {inOrder.map((channel) => (
        <ChannelPanel key={channel.channel} channel={channel} />
      ))}
      <LetterSenderPanel />
    </Stack>
  );
}
