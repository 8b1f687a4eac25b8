import { Button, Group, Table, Text } from '@mantine/core';
import { IconHeartHandshake } from '@tabler/icons-react';
import { ContactLink } from '../../contacts/contact-link';
import contactClasses from '../../contacts/contacts.module.css';
import { formatRelative } from '../../format/time';
import { m } from '../../messages';
import { EmptyState } from '../../pieces/empty-state';
import { LoadFailed, LoadingRows } from '../../pieces/load-state';
import { Panel } from '../../pieces/panel';
import { useRarelyTouched } from './touch-policy.queries';

const text = m.touchPolicy;

/** Whom somebody should think of again. */
export function RarelyTouchedPanel() {
  const list = useRarelyTouched();
  return (
    <Panel title={text.tooFew}>
      {list.isPending && <LoadingRows rows={5} height={44} />}
      {list.error && <LoadFailed error={list.error} onRetry={list.refetch} />}
      {list.data?.length === 0 && (
        <EmptyState icon={IconHeartHandshake} title={text.nobodyTitle} text={text.nobody} />
      )}
      {list.data && list.data.length > 0 && (
        <>
          <Text size="sm" c="dimmed">
            {text.tooFewNote}
          </Text>
          <Table verticalSpacing="xs" aria-label={text.tooFew}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{text.columns.person}</Table.Th>
                <Table.Th ta="right">{text.columns.touches}</Table.Th>
                <Table.Th>{text.columns.last}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {list.data.map(({ contactId, name, email, touches, lastTouchedAt }) => (
                <Table.Tr key={contactId}>
                  <Table.Td className={contactClasses.person}>
                    <ContactLink id={contactId} name={name || email} />
                    <Text size="xs" c="dimmed">
                      {email}
                    </Text>
                  </Table.Td>
                  <Table.Td ta="right" className="numbers">
                    {touches}
                  </Table.Td>
                  <Table.Td>
                    <Text size="sm">{lastTouchedAt ? formatRelative(lastTouchedAt) : text.never}</Text>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
      {list.hasNextPage && (
        <Group justify="center">
          <Button variant="default" onClick={() => void list.fetchNextPage()}>
            {m.actions.more}
          </Button>
        </Group>
      )}
    </Panel>
  );
}
