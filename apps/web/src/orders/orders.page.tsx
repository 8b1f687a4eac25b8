import { Anchor, Badge, Button, Group, Select, Stack, Table, Text } from '@mantine/core';
import { IconShoppingCart } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '../accounts/session.queries';
import { formatMoney } from '../format/money';
import { formatDateTime, formatTime } from '../format/time';
import { m } from '../messages';
import { EmptyState } from '../pieces/empty-state';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { PageHeader } from '../pieces/page-header';
import { Panel } from '../pieces/panel';
import { OrderActs } from './order-acts';
import classes from './orders.module.css';
import { type Order, type OrderState, useOrders } from './orders.queries';

const text = m.orders;
const STATES = Object.keys(text.states) as OrderState[];
const COLOURS: Record<OrderState, string> = {
  placed: 'yellow',
  paid: 'pine',
  refunded: 'gray',
  cancelled: 'gray',
};

export function OrdersPage() {
  const [state, setState] = useState<OrderState>();
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useOrders(state);
  const nothing = data?.length === 0;
  return (
    <>
      <PageHeader title={text.title} lead={text.lead} />
      <Select
        label={text.filter}
        mb="md"
        maw={260}
        data={[
          { value: '', label: text.all },
          ...STATES.map((value) => ({ value, label: text.states[value] })),
        ]}
        allowDeselect={false}
        value={state ?? ''}
        onChange={(value) => setState(STATES.find((one) => one === value))}
      />
      {isPending && <LoadingRows />}
      {error && <LoadFailed error={error} onRetry={refetch} />}
      {nothing && (
        <Panel>
          <EmptyState
            icon={IconShoppingCart}
            title={state ? undefined : text.emptyTitle}
            text={state ? text.none : text.emptyText}
          />
        </Panel>
      )}
      {data && !nothing && (
        <Panel>
          <Table.ScrollContainer minWidth={720} className={classes.wide}>
            <Table verticalSpacing="sm" className={classes.table}>
              <Table.Thead>
                <Table.Tr>
                  {(['buyer', 'what', 'amount', 'state', 'when'] as const).map((column) => (
                    <Table.Th key={column}>{text.columns[column]}</Table.Th>
                  ))}
                  <Table.Th>{text.columns.acts}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {data.map((order) => (
                  <OrderRow key={order.id} order={order} />
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
          {hasNextPage && (
            <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {text.more}
            </Button>
          )}
        </Panel>
      )}
    </>
  );
}

function OrderRow({ order }: { order: Order }) {
  const maySell = useMay('sell');
  const { name, email, contactId, offerTitle, quantity, amountMinor, refundedMinor, currency, state } = order;
  const extras = [
    ...(order.promoCode ? [text.promoCode(order.promoCode)] : []),
    ...(order.gifts.length > 0 ? [text.gifts(order.gifts.join(', '))] : []),
    ...(order.note ? [order.note] : []),
  ];
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} to={`/contacts/${contactId}`} fw={600}>
          {name || email}
        </Anchor>
        <Text size="sm" c="dimmed">
          {email}
        </Text>
      </Table.Td>
      <Table.Td>
        {quantity > 1 ? `${offerTitle} × ${quantity}` : offerTitle}
        {extras.length > 0 && (
          <Text size="sm" c="dimmed">
            {extras.join(' · ')}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {formatMoney(amountMinor, currency)}
        {state === 'paid' && refundedMinor > 0 && (
          <Text size="sm" c="dimmed">
            {text.partlyRefunded(formatMoney(refundedMinor, currency))}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <State order={order} />
      </Table.Td>
      <Table.Td>{formatDateTime(order.placedAt)}</Table.Td>
      <Table.Td>{maySell && <OrderActs order={order} />}</Table.Td>
    </Table.Tr>
  );
}

function State({ order }: { order: Order }) {
  const { state, recordedBy, memberName, provider, holdUntil, cancelReason, attention } = order;
  const by = memberName ? text.byMember(memberName) : provider === 'stripe' ? 'Stripe' : text.by[recordedBy];
  const more =
    state === 'cancelled' && cancelReason
      ? text.reasons[cancelReason]
      : state === 'placed' && holdUntil
        ? text.heldUntil(formatTime(holdUntil))
        : by;
  return (
    <Stack gap={2}>
      <Group gap="xs">
        <Badge color={COLOURS[state]} variant="light" tt="none">
          {text.states[state]}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed">
        {more}
      </Text>
      {attention && (
        <Text size="sm" c="red" maw={260}>
          {text.paidWithoutStock}
        </Text>
      )}
    </Stack>
  );
}
