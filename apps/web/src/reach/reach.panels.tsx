import { Stack, Text } from '@mantine/core';
import { m } from '../messages';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { Panel } from '../pieces/panel';
import { ChannelRow } from './channel-row';
import { PostalAddressView } from './postal-address';
import { useChannelAddresses } from './reach.queries';
import type { ChannelName } from './types';

const text = m.reach;
const CHANNELS: ChannelName[] = ['sms', 'telegram', 'webhook'];

/** Where one contact can be reached besides e-mail. */
export function ReachPanels({ contactId, name }: { contactId: string; name: string }) {
  const { data, error, isPending, refetch } = useChannelAddresses(contactId);
  return (
    <>
      <Panel title={text.title}>
        <Text size="sm" c="dimmed">
          {text.lead}
        </Text>
        {isPending && <LoadingRows rows={3} height={48} />}
        {error && <LoadFailed error={error} onRetry={refetch} />}
        {data && (
          <Stack gap={0}>
            {CHANNELS.map((channel) => (
              <ChannelRow
                key={channel}
                contactId={contactId}
                channel={channel}
                known={data.items.find((one) => one.channel === channel)}
              />
            ))}
          </Stack>
        )}
      </Panel>
      <Panel title={text.postal.title}>
        <PostalAddressView contactId={contactId} name={name} />
      </Panel>
    </>
  );
}
