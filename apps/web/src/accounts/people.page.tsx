import { Badge, Stack, Table, Text } from '@mantine/core';
import { PaymentEndpointPanel } from '../offers/payment-endpoint.panel';
import { m } from '../messages';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { PageHeader } from '../pieces/page-header';
import { Panel } from '../pieces/panel';
import { ApiKeysPanel } from './api-keys.panel';
import { InvitationsPanel } from './invitations.panel';
import { useMembers } from './people.queries';
import { useMay, useMe } from './session.queries';

const text = m.accounts.people;

export function PeoplePage() {
  const { data: me } = useMe();
  const owner = useMay('govern');
  return (
    <>
      <PageHeader title={text.title} lead={text.lead} />
      <Stack gap="lg">
        <MembersPanel ownId={me?.userId} />
        {owner ? (
          <>
            <InvitationsPanel />
            <ApiKeysPanel />
            <PaymentEndpointPanel />
          </>
        ) : (
          <Text c="dimmed" size="sm">
            {text.ownersOnly}
          </Text>
        )}
      </Stack>
    </>
  );
}

function MembersPanel({ ownId }: { ownId?: string }) {
  const { data, error, isPending, refetch } = useMembers();
  return (
    <Panel title={text.members}>
      {isPending && <LoadingRows rows={2} height={36} />}
      {error && <LoadFailed error={error} onRetry={refetch} />}
      {data && (
        <Table.ScrollContainer minWidth={420} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table verticalSpacing="sm" aria-label={text.members}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{text.name}</Table.Th>
                <Table.Th>{text.email}</Table.Th>
                <Table.Th>{text.role}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.items.map(({ userId, name, email, role }) => (
                <Table.Tr key={userId}>
                  <Table.Td>
                    {name}{' '}
                    {userId === ownId && (
                      <Text span c="dimmed" size="sm">
                        ({text.you})
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td>{email}</Table.Td>
                  <Table.Td>
                    <Badge variant="default" tt="none">
                      {m.accounts.roles[role]}
                    </Badge>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Panel>
  );
}
