import { Badge, Table, Text, VisuallyHidden } from '@mantine/core';
import { ContactLink } from '../../contacts/contact-link';
import contactClasses from '../../contacts/contacts.module.css';
import { formatDate, formatDateTime } from '../../format/time';
import { m } from '../../messages';
import type { Draft, Enrolment } from '../types';
import { useNames } from '../use-names';
import { becauseWords, stepTitle } from '../words';
import { WalkMenu } from './walk-menu';

const text = m.walkers;

interface WalkersTableProps {
  draft: Draft;
  enrolments: Enrolment[];
}

/** One line per walk; on a phone the columns that can wait stand below the name. */
export function WalkersTable({ draft, enrolments }: WalkersTableProps) {
  const nameOf = useNames();
  const titleOf = ({ stepKey, state }: Enrolment) => {
    if (state === 'finished' || state === 'ended') return '';
    if (stepKey === null) return text.atEnd;
    const step = draft.definition.steps.find(({ key }) => key === stepKey);
    return step ? stepTitle(step, nameOf) : text.goneStep;
  };
  return (
    <Table verticalSpacing="xs" aria-label={text.title} highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{text.columns.person}</Table.Th>
          <Table.Th visibleFrom="sm">{text.columns.state}</Table.Th>
          <Table.Th visibleFrom="sm">{text.columns.step}</Table.Th>
          <Table.Th visibleFrom="sm">{text.columns.due}</Table.Th>
          <Table.Th>
            <VisuallyHidden>{text.columns.acts}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {enrolments.map((enrolment) => (
          <WalkerRow key={enrolment.id} draft={draft} enrolment={enrolment} stands={titleOf(enrolment)} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

interface WalkerRowProps {
  draft: Draft;
  enrolment: Enrolment;
  stands: string;
}

function WalkerRow({ draft, enrolment, stands }: WalkerRowProps) {
  const { contactId, contactName, contactEmail, enrolledAt, version, nextDueAt, waitingFor } = enrolment;
  const due = nextDueAt ? formatDateTime(nextDueAt) : waitingFor ? text.waits : '';
  return (
    <Table.Tr>
      <Table.Td className={contactClasses.person}>
        <ContactLink id={contactId} name={contactName || contactEmail || text.someone} />
        <Text size="xs" c="dimmed">
          {text.enrolledOn(formatDate(enrolledAt))}
          {version !== draft.liveVersion && ` · ${text.version(version)}`}
        </Text>
        <Text size="xs" hiddenFrom="sm" component="div">
          <StateWords enrolment={enrolment} /> {stands}
          {due && ` · ${due}`}
        </Text>
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <StateWords enrolment={enrolment} />
      </Table.Td>
      <Table.Td visibleFrom="sm" maw={260}>
        <Text size="sm" lineClamp={2}>
          {stands}
        </Text>
      </Table.Td>
      <Table.Td visibleFrom="sm" className="numbers">
        <Text size="sm">{due}</Text>
      </Table.Td>
      <Table.Td>
        <WalkMenu enrolment={enrolment} />
      </Table.Td>
    </Table.Tr>
  );
}

/** The state, and why it is so where that is known. */
export function StateWords({ enrolment: { state, because } }: { enrolment: Enrolment }) {
  return (
    <>
      <Badge variant={state === 'active' ? 'light' : 'default'} tt="none" size="sm">
        {m.sequenceWords.walk[state]}
      </Badge>
      {because && (
        <Text size="xs" c="dimmed" span ml={4}>
          {becauseWords(because)}
        </Text>
      )}
    </>
  );
}
