import {
  ActionIcon,
  Badge,
  Code,
  CopyButton,
  Group,
  Stack,
  Table,
  Text,
  Title,
  Tooltip,
} from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { m } from '../messages';
import type { DnsRecord, SendingDomain } from './types';

const text = m.settings.mail;

/** What to publish, each part to be copied by itself, and what the last look-up found of it. */
export function DomainRecords({ domain: { domain, records } }: { domain: SendingDomain }) {
  const { purpose, type, name, value, state } = text.columns;
  return (
    <Stack gap="xs">
      <Title order={3}>{text.records}</Title>
      <Text size="sm" c="dimmed">
        {text.recordsLead}
      </Text>
      <Table.ScrollContainer
        minWidth={900}
        scrollAreaProps={{
          viewportProps: { tabIndex: 0, 'aria-label': text.recordsOf(domain), role: 'region' },
        }}
      >
        <Table verticalSpacing="sm" aria-label={text.recordsOf(domain)}>
          <Table.Thead>
            <Table.Tr>
              {[purpose, state, type, name, value].map((column) => (
                <Table.Th key={column}>{column}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {records.map((record) => (
              <RecordRow key={record.purpose} record={record} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}

const COLORS: Record<DnsRecord['state'], string> = {
  found: 'pine',
  missing: 'red',
  different: 'red',
  unreachable: 'gray',
  unchecked: 'gray',
};

function RecordRow({ record }: { record: DnsRecord }) {
  const purpose = text.purposes[record.purpose];
  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
      <Table.Td>
        {purpose}
        <Text size="xs" c="dimmed">
          {record.required ? text.required : text.optional}
        </Text>
      </Table.Td>
      <Table.Td>
        <Badge
          variant={COLORS[record.state] === 'gray' ? 'default' : 'light'}
          color={COLORS[record.state]}
          tt="none"
          miw="max-content"
        >
          {text.recordStates[record.state]}
        </Badge>
      </Table.Td>
      <Table.Td>{record.type}</Table.Td>
      <Table.Td miw={230}>
        <Copyable value={record.name} label={text.copyName(purpose)} />
      </Table.Td>
      <Table.Td>
        <Copyable value={record.value} label={text.copyValue(purpose)} />
      </Table.Td>
    </Table.Tr>
  );
}

/** A key is longer than a line; what is copied is all of it. */
function Copyable({ value, label }: { value: string; label: string }) {
  return (
    <Group gap={4} wrap="nowrap" align="flex-start">
      <Code style={{ overflowWrap: 'anywhere', maxHeight: '5.5em', overflowY: 'hidden' }} title={value}>
        {value}
      </Code>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? m.actions.copied : m.actions.copy}>
            <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={copy}>
              {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </Group>
  );
}
