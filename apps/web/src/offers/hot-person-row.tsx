import { Badge, Checkbox, Group, Skeleton, Table, Text } from '@mantine/core';
import type { Ref } from 'react';
import { ContactLink } from '../contacts/contact-link';
import { formatRelative } from '../format/time';
import { wordFor } from '../language/word-for';
import { m } from '../messages';
import { BestReasonLine, LeadMark, PhoneAndTime } from './hot-lead';
import { OwnerMark } from './hot-owner';
import classes from './hot-list.module.css';
import { type OnAct, PersonActs } from './person-acts';
import { Reasons } from './reasons';
import type { HotPerson } from './types';

const text = m.hotList;
interface PersonRowProps {
  /** Undefined while it is being read. */
  person?: HotPerson;
  /** From 0. */
  index: number;
  measure: Ref<HTMLTableRowElement>;
  /** The row that the keys have reached. */
  current: boolean;
  onCurrent: (index: number) => void;
  onAct: OnAct;
  chosen: boolean;
  /** With Shift, everybody from the one before up to here. */
  onChoose: (asRange: boolean) => void;
}

export function HotPersonRow({ person, index, measure, current, onCurrent, ...acts }: PersonRowProps) {
  // The head is row 1 for a screen reader, which knows of the rows that are not in the page by these numbers.
  const place = {
    'data-index': index,
    'aria-rowindex': index + 2,
    'data-current': current || undefined,
    ref: measure,
    onFocus: () => onCurrent(index),
  };
  if (!person) {
    return (
      <Table.Tr {...place} aria-busy="true">
        <Table.Td className={classes.rank}>{index + 1}</Table.Td>
        <Table.Td colSpan={7}>
          <Skeleton height={44} />
        </Table.Td>
      </Table.Tr>
    );
  }
  const { name, email, score, reasons } = person;
  const { chosen, onChoose, onAct } = acts;
  return (
    <Table.Tr {...place} data-chosen={chosen || undefined}>
      <Table.Td className={classes.rank}>
        <Checkbox
          size="sm"
          label={index + 1}
          aria-label={m.hotLeads.chosen.person(index + 1, name)}
          checked={chosen}
          onChange={({ nativeEvent }) => onChoose('shiftKey' in nativeEvent && nativeEvent.shiftKey === true)}
        />
      </Table.Td>
      <Table.Td className={classes.person}>
        <ContactLink id={person.contactId} name={name} />
        <Text
          size="sm"
          c="dimmed"
          component="a"
          display="block"
          w="fit-content"
          href={`mailto:${encodeURIComponent(email)}`}
        >
          {email}
        </Text>
        <PhoneAndTime person={person} />
      </Table.Td>
      <Table.Td className={classes.score} data-hot={score >= 50}>
        {score}
      </Table.Td>
      <Table.Td className={classes.reasons}>
        <BestReasonLine best={person.best} />
        <Reasons reasons={reasons} />
      </Table.Td>
      <Table.Td className={classes.lead}>
        <LeadMark person={person} />
      </Table.Td>
      <Table.Td className={classes.owner}>
        <OwnerMark owner={person.owner} />
      </Table.Td>
      <Table.Td className={classes.status}>
        <Standing person={person} />
      </Table.Td>
      <Table.Td className={classes.action}>
        <PersonActs person={person} onAct={onAct} />
      </Table.Td>
    </Table.Tr>
  );
}

function Standing({ person }: { person: HotPerson }) {
  const { bought, status, joinedNow, minutes, touches, fewTouches, lastTouchAt, lastCall } = person;
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
        {fewTouches && ` (${text.few})`}
      </Text>
      <Text size="xs" c="dimmed">
        {lastTouchAt ? m.hotLeads.lastTouch(formatRelative(lastTouchAt)) : m.hotLeads.neverTouched}
      </Text>
      {lastCall && (
        <Text size="xs" c="dimmed">
          {m.hotLeads.lastCall(
            wordFor(m.calls.outcomes, lastCall.outcome) ?? lastCall.outcome,
            formatRelative(lastCall.at),
            lastCall.memberName,
          )}
        </Text>
      )}
    </>
  );
}
