import { Badge, Table, Text } from '@mantine/core';
import { formatDate } from '../format/time';
import { m } from '../messages';
import { ContactLink } from './contact-link';
import classes from './contacts.module.css';
import type { ContactLine } from './types';

const text = m.contacts;

/** One line per person; on a phone the columns that can wait are left out. */
export function ContactsTable({ contacts }: { contacts: ContactLine[] }) {
  return (
    <Table verticalSpacing="xs" aria-label={text.title} highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{text.columns.person}</Table.Th>
          <Table.Th visibleFrom="sm">{text.columns.sessions}</Table.Th>
          <Table.Th visibleFrom="sm">{text.columns.letters}</Table.Th>
          <Table.Th visibleFrom="sm">{text.columns.since}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {contacts.map((contact) => (
          <ContactRow key={contact.id} contact={contact} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function ContactRow({ contact }: { contact: ContactLine }) {
  const { id, name, email, registrationCount, unsubscribed, capturedAt } = contact;
  return (
    <Table.Tr>
      <Table.Td className={classes.person}>
        <ContactLink id={id} name={name} />
        <Text size="sm" c="dimmed">
          {email}
        </Text>
        {unsubscribed && <Unsubscribed hiddenFrom="sm" />}
      </Table.Td>
      <Table.Td visibleFrom="sm" className="numbers">
        {registrationCount}
      </Table.Td>
      <Table.Td visibleFrom="sm">
        {unsubscribed ? (
          <Unsubscribed />
        ) : (
          <Text size="sm" c="dimmed">
            {text.subscribed}
          </Text>
        )}
      </Table.Td>
      <Table.Td visibleFrom="sm" className="numbers">
        <Text size="sm">{formatDate(capturedAt)}</Text>
      </Table.Td>
    </Table.Tr>
  );
}

function Unsubscribed({ hiddenFrom }: { hiddenFrom?: string }) {
  return (
    <Badge variant="default" tt="none" hiddenFrom={hiddenFrom}>
      {text.unsubscribed}
    </Badge>
  );
}
