import { Badge, Button, Group, Table, Text, VisuallyHidden } from '@mantine/core';
import { useMay } from '../accounts/session.queries';
import { wordFor } from '../language/word-for';
import { m } from '../messages';
import classes from './hot-list.module.css';
import { reasonWords } from './reason-words';
import type { HotPerson, Reason } from './types';

const text = m.hotList;
const FEW_TOUCHES = 5;

interface HotListTableProps {
  people: HotPerson[];
  onOrder: (person: HotPerson) => void;
}

/** Dense on a desk, a card per person on a phone; the same table for a screen reader. */
export function HotListTable({ people, onOrder }: HotListTableProps) {
  return (
    <Table className={classes.table} verticalSpacing="sm" aria-label={text.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{text.columns.rank}</Table.Th>
          <Table.Th>{text.columns.person}</Table.Th>
          <Table.Th>{text.columns.score}</Table.Th>
          <Table.Th>{text.columns.reasons}</Table.Th>
          <Table.Th>{text.columns.status}</Table.Th>
          <Table.Th>{text.columns.actions}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {people.map((person, index) => (
          <PersonRow key={person.registrationId} person={person} rank={index + 1} onOrder={onOrder} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

interface PersonRowProps {
  person: HotPerson;
  rank: number;
  onOrder: (person: HotPerson) => void;
}

function PersonRow({ person, rank, onOrder }: PersonRowProps) {
  const { name, email, score, reasons, status, minutes, touches, bought, joinedNow } = person;
  const maySell = useMay('sell');
  return (
    <Table.Tr>
      <Table.Td className={classes.rank}>{rank}</Table.Td>
      <Table.Td className={classes.person}>
        <Text fw={600} size="sm">
          {name}
        </Text>
        <Text size="sm" c="dimmed" component="a" href={`mailto:${encodeURIComponent(email)}`}>
          {email}
        </Text>
      </Table.Td>
      <Table.Td className={classes.score} data-hot={score >= 50}>
        {score}
      </Table.Td>
      <Table.Td className={classes.reasons}>
        <Reasons reasons={reasons} />
      </Table.Td>
      <Table.Td className={classes.status}>
        <Group gap={6}>
          {bought ? (
            <Badge color="pine" tt="none">
              {text.bought}
            </Badge>
          ) : (
            <Text size="sm">{wordFor(text.status, status) ?? status}</Text>
          )}
          {joinedNow && (
            <Badge color="ember" variant="light" tt="none">
              {text.here}
            </Badge>
          )}
        </Group>
        <Text size="xs" c="dimmed" className="numbers">
          {text.minutes(minutes)} · {text.touches(touches)}
          {touches < FEW_TOUCHES && ` (${text.few})`}
        </Text>
      </Table.Td>
      <Table.Td className={classes.action}>
        {maySell && (
          <Button size="xs" variant={bought ? 'subtle' : 'light'} onClick={() => onOrder(person)}>
            {text.order.open}
            <VisuallyHidden> {text.order.openFor(name)}</VisuallyHidden>
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function Reasons({ reasons }: { reasons: Reason[] }) {
  if (reasons.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {text.noReasons}
      </Text>
    );
  }
  return (
    <ul className={classes.chips}>
      {reasons.map((reason) => (
        <li key={reason.text} className={classes.chip}>
          {reasonWords(reason)} <b>{text.points(reason.points)}</b>
        </li>
      ))}
    </ul>
  );
}
