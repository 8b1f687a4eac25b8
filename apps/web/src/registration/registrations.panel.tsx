import { Button, Table, Text } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { ContactLink } from '../contacts/contact-link';
import { formatDateTime } from '../format/time';
import { m } from '../messages';
import { EmptyState } from '../pieces/empty-state';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { Panel } from '../pieces/panel';
import { useRegistrations } from './sessions.queries';

const text = m.sessions;

interface RegistrationsPanelProps {
  sessionId: string;
  /** Says which session it is, where there are several. */
  when: string;
}

/** Who holds a place in a session, and who gave it back. */
export function RegistrationsPanel({ sessionId, when }: RegistrationsPanelProps) {
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useRegistrations(sessionId);
  return (
    <Panel
      title={text.registrations}
      aside={
        <Text size="sm" c="dimmed">
          {when}
        </Text>
      }
    >
      {isPending && <LoadingRows height={36} />}
      {error && <LoadFailed error={error} onRetry={refetch} />}
      {data?.length === 0 && <EmptyState icon={IconUserPlus} text={text.noRegistrations} />}
      {data && data.length > 0 && (
        <Table verticalSpacing="xs" aria-label={text.registrations}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{text.registrant.name}</Table.Th>
              <Table.Th visibleFrom="sm">{text.registrant.at}</Table.Th>
              <Table.Th>{text.registrant.status}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.map(({ id, contactId, name, email, status, registeredAt }) => (
              <Table.Tr key={id}>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>
                  <ContactLink id={contactId} name={name} />
                  <Text size="sm" c="dimmed">
                    {email}
                  </Text>
                  <Text size="xs" c="dimmed" hiddenFrom="sm">
                    {formatDateTime(registeredAt)}
                  </Text>
                </Table.Td>
                <Table.Td visibleFrom="sm">{formatDateTime(registeredAt)}</Table.Td>
                <Table.Td>
                  <Text size="sm" c={status === 'cancelled' ? 'dimmed' : undefined}>
                    {text.registrationStatus[status]}
                  </Text>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {m.actions.more}
        </Button>
      )}
    </Panel>
  );
}
