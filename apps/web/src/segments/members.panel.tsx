import { Button, Group, Table, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { ContactLink } from '../contacts/contact-link';
import { formatDate } from '../format/time';
import { m } from '../messages';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { Panel } from '../pieces/panel';
import { tellProblem } from '../pieces/tell';
import { downloadMembers, useSegmentMembers } from './segments.queries';

const text = m.segments;

/** Who belongs to the segment as it is saved; those who came last are first. */
export function MembersPanel({ segmentId }: { segmentId: string }) {
  const { data, error, isPending, refetch, ...more } = useSegmentMembers(segmentId);
  return (
    <Panel
      title={text.memberList}
      aside={
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconDownload size={14} aria-hidden="true" />}
          onClick={() => void downloadMembers(segmentId).catch(tellProblem)}
        >
          {text.csv}
        </Button>
      }
    >
      {isPending && <LoadingRows rows={3} height={40} />}
      {error && <LoadFailed error={error} onRetry={refetch} />}
      {data?.length === 0 && <Text c="dimmed">{text.noMembers}</Text>}
      {data && data.length > 0 && (
        <Table verticalSpacing="xs" aria-label={text.memberList}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{text.columns.person}</Table.Th>
              <Table.Th visibleFrom="sm">{text.columns.since}</Table.Th>
              <Table.Th visibleFrom="sm">{text.columns.why}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.map(({ contactId, name, email, enteredAt, reason }) => (
              <Table.Tr key={contactId}>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>
                  <ContactLink id={contactId} name={name || email} />
                  <Text size="sm" c="dimmed">
                    {email}
                  </Text>
                </Table.Td>
                <Table.Td visibleFrom="sm">{formatDate(enteredAt)}</Table.Td>
                <Table.Td visibleFrom="sm">{reason}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {more.hasNextPage && (
        <Group justify="center">
          <Button
            variant="default"
            loading={more.isFetchingNextPage}
            onClick={() => void more.fetchNextPage()}
          >
            {m.actions.more}
          </Button>
        </Group>
      )}
    </Panel>
  );
}
