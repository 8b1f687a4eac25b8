import { Badge, Button, Group, Skeleton, Table, Text, VisuallyHidden } from '@mantine/core';
import type { Ref } from 'react';
import { useMay } from '../accounts/session.queries';
import { wordFor } from '../language/word-for';
import { m } from '../messages';
import classes from './hot-list.module.css';
import { Reasons } from './reasons';
import type { HotPerson } from './types';

const text = m.hotList;
const FEW_TOUCHES = 5;

interface PersonRowProps {
  /** Undefined while it is being read. */
  person?: HotPerson;
  /** From 0. */
  index: number;
  measure: Ref<HTMLTableRowElement>;
  onOrder: (person: HotPerson) => void;
}

export function HotPersonRow({ person, index, measure, onOrder }: PersonRowProps) {
  // The head is row 1 for a screen reader, which knows of the rows that are not in the page by these numbers.
  const place = { 'data-index': index, 'aria-rowindex': index + 2, ref: measure };
  if (!person) {
    return (
      <Table.Tr {...place} aria-busy="true">
        <Table.Td className={classes.rank}>{index + 1}</Table.Td>
        <Table.Td colSpan={5}>
          <Skeleton height={44} />
        </Table.Td>
      </Table.Tr>
    );
  }
  const { name, email, score, reasons } = person;
  return (
    <Table.Tr {...place}>
      <Table.Td className={classes.rank}>{index + 1}</Table.Td>
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
        <Standing person={person} />
      </Table.Td>
      <Table.Td className={classes.action}>
        <OrderButton person={person} onOrder={onOrder} />
      </Table.Td>
    </Table.Tr>
  );
}

function Standing({ person: { bought, status, joinedNow, minutes, touches } }: { person: HotPerson }) {
  return (
    <>
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
    </>
  );
}

function OrderButton({ person, onOrder }: { person: HotPerson; onOrder: (person: HotPerson) => void }) {
  const maySell = useMay('sell');
  if (!maySell) return null;
  return (
    <Button size="xs" variant={person.bought ? 'subtle' : 'light'} onClick={() => onOrder(person)}>
      {text.order.open}
      <VisuallyHidden> {text.order.openFor(person.name)}</VisuallyHidden>
    </Button>
  );
}
