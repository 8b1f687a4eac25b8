import { Button, Stack, Table, Text } from '@mantine/core';
import { ContactLink } from '../contacts/contact-link';
import { formatDateTime } from '../format/time';
import { m } from '../messages';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { type SalesDelivery, useDeliveries } from './sales-connections.queries';

const text = m.salesConnections;

/** What one connection was told, newest first, and what it said to that. */
export function DeliveryLog({ connectionId }: { connectionId: string }) {
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useDeliveries(connectionId);
  if (isPending) return <LoadingRows rows={4} height={40} />;
  if (error) return <LoadFailed error={error} onRetry={refetch} />;
  if (data.length === 0) return <Text c="dimmed">{text.logEmpty}</Text>;
  return (
    <Stack>
      <Table.ScrollContainer minWidth={520}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              {Object.values(text.columns).map((column) => (
                <Table.Th key={column}>{column}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.map((delivery) => (
              <DeliveryRow key={delivery.id} delivery={delivery} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {text.logMore}
        </Button>
      )}
    </Stack>
  );
}

function DeliveryRow({ delivery }: { delivery: SalesDelivery }) {
  const { contactId, name, email, why, state, attempts, problem, queuedAt, finishedAt } = delivery;
  return (
    <Table.Tr>
      <Table.Td>
        <ContactLink id={contactId} name={name || email} />
      </Table.Td>
      <Table.Td>{text.whys[why]}</Table.Td>
      <Table.Td>
        <Text size="sm">
          {text.deliveryStates[state]}
          {attempts > 1 && ` · ${text.attempts(attempts)}`}
        </Text>
        {problem && state !== 'delivered' && (
          <Text size="xs" c="dimmed" lang="en" style={{ overflowWrap: 'anywhere' }}>
            {problem}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{formatDateTime(finishedAt ?? queuedAt)}</Table.Td>
    </Table.Tr>
  );
}
