import { Badge, Button, Group, Text } from '@mantine/core';
import { IconGift } from '@tabler/icons-react';
import { formatMoney } from '../format/money';
import { m } from '../messages';
import { EmptyState } from '../pieces/empty-state';
import { Panel } from '../pieces/panel';
import { tellProblem } from '../pieces/tell';
import { usePushOffer } from './console.queries';
import type { ConsoleRoom } from './types';

const text = m.room.offers;

export function OfferPushPanel({ room }: { room: ConsoleRoom }) {
  const push = usePushOffer(room.session.id);
  const live = room.session.status === 'live';
  return (
    <Panel title={text.title}>
      {room.offers.length === 0 && <EmptyState icon={IconGift} text={text.empty} />}
      {room.offers.map(({ id, title, price }) => (
        <Group key={id} justify="space-between">
          <div>
            <Text fw={600}>{title}</Text>
            <Text size="sm" c="dimmed">
              {formatMoney(price.amountMinor, price.currency)}
            </Text>
          </div>
          {room.pushedOfferId === id ? (
            <Badge size="lg" color={live ? 'ember' : 'gray'} variant="light" tt="none">
              {live ? text.pushed : text.wasPushed}
            </Badge>
          ) : (
            <Button
              size="md"
              disabled={!live}
              title={live ? undefined : text.notLive}
              loading={push.isPending}
              onClick={() => push.mutate(id, { onError: tellProblem })}
            >
              {text.push}
            </Button>
          )}
        </Group>
      ))}
    </Panel>
  );
}
