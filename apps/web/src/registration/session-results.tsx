import { Button, Select, Table, Text } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { ContactLink } from '../contacts/contact-link';
import { formatDateTime } from '../format/time';
import { m } from '../messages';
import { FunnelBars } from '../offers/funnel-bars';
import { EmptyState } from '../pieces/empty-state';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { Panel } from '../pieces/panel';
import { useRegistrations } from './sessions.queries';
import type { Session } from './types';

const text = m.sessions;

interface SessionResultsProps {
  sessions: Session[];
  session: Session;
  onChoose: (sessionId: string | null) => void;
}

/** The figures and people of one session, which is chosen when there are several. */
export function SessionResults({ sessions, session, onChoose }: SessionResultsProps) {
  const choice = sessions.length > 1 && (
    <Select
      aria-label={text.choose}
      size="xs"
      data={sessions.map(({ id, startsAt, timeZone }) => ({
        value: id,
        label: formatDateTime(startsAt, timeZone),
      }))}
      value={session.id}
      onChange={onChoose}
      allowDeselect={false}
    />
  );
  return (
    <>
      <Panel title={text.funnel.title} aside={choice}>
        <FunnelBars sessionId={session.id} />
      </Panel>
      <RegistrationsPanel sessionId={session.id} />
    </>
  );
}

function RegistrationsPanel({ sessionId }: { sessionId: string }) {
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useRegistrations(sessionId);
  return (
    <Panel title={text.registrations}>
      {isPending && <LoadingRows height={36} />}
      {error && <LoadFailed error={error} onRetry={refetch} />}
      {data?.length === 0 && <EmptyState icon={IconUserPlus} text={text.noRegistrations} />}
      {data && data.length > 0 && (
        <Table verticalSpacing="xs" aria-label={text.registrations}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{text.registrant.name}</Table.Th>
              <Table.Th>{text.registrant.at}</Table.Th>
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
                </Table.Td>
                <Table.Td>{formatDateTime(registeredAt)}</Table.Td>
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
