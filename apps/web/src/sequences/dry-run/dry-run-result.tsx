import { Group, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { ContactLink } from '../../contacts/contact-link';
import { formatDateTime } from '../../format/time';
import { m } from '../../messages';
import { EmptyState } from '../../pieces/empty-state';
import { Panel } from '../../pieces/panel';
import { foreseenIcons } from '../foreseen-icon';
import type { Draft, DryRunPerson } from '../types';
import { useNames } from '../use-names';
import { stepTitle } from '../words';
import classes from './dry-run.module.css';
import { foreseenWords } from '../foreseen-words';

const text = m.dryRun;

interface DryRunResultProps {
  draft: Draft;
  people: DryRunPerson[];
}

/** Totals by step, and each person's way through the sequence. */
export function DryRunResult({ draft, people }: DryRunResultProps) {
  const nameOf = useNames();
  const { steps } = draft.definition;
  const titleOf = (key: string | null) => {
    const step = steps.find((known) => known.key === key);
    return step ? stepTitle(step, nameOf) : '';
  };
  if (people.length === 0)
    return (
      <Panel>
        <EmptyState icon={IconUsers} text={text.nobody} />
      </Panel>
    );
  return (
    <Panel
      title={text.result}
      aside={
        <Text size="sm" c="dimmed">
          {text.people(people.length)}
        </Text>
      }
    >
      <Totals draft={draft} people={people} titleOf={titleOf} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        {people.map((person) => (
          <PersonRun key={person.contactId} person={person} titleOf={titleOf} />
        ))}
      </SimpleGrid>
    </Panel>
  );
}

type TitleOf = (key: string | null) => string;

function Totals({ draft, people, titleOf }: DryRunResultProps & { titleOf: TitleOf }) {
  const entries = people.flatMap((person) => person.entries);
  const counted = draft.definition.steps.filter(({ kind }) => ['message', 'task', 'webhook'].includes(kind));
  const count = (key: string, ...kinds: string[]) =>
    entries.filter(({ stepKey, what }) => stepKey === key && kinds.includes(what)).length;
  return (
    <Table aria-label={text.totals} verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{text.columns.step}</Table.Th>
          <Table.Th ta="right">{text.columns.send}</Table.Th>
          <Table.Th ta="right">{text.columns.skip}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody className="numbers">
        {counted.map(({ key }) => (
          <Table.Tr key={key}>
            <Table.Td className={classes.words}>{titleOf(key)}</Table.Td>
            <Table.Td ta="right">{count(key, 'send', 'task')}</Table.Td>
            <Table.Td ta="right">{count(key, 'skip')}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function PersonRun({ person, titleOf }: { person: DryRunPerson; titleOf: TitleOf }) {
  const { contactId, name, email, timeZone, entries, wouldNotBegin, offerDeadlineAt, deadlineAssumed } =
    person;
  return (
    <article className={classes.person}>
      <Stack gap={2} mb="xs">
        <Title order={3} className={classes.words}>
          <ContactLink id={contactId} name={name || email} />
        </Title>
        <Text size="xs" c="dimmed">
          {text.zone(timeZone)}
        </Text>
        {offerDeadlineAt && (
          <Text size="xs" c="dimmed">
            {(deadlineAssumed ? text.deadlineAssumed : text.deadline)(
              formatDateTime(offerDeadlineAt, timeZone),
            )}
          </Text>
        )}
        {wouldNotBegin && (
          <Text size="sm" fw={600} role="note">
            {text.wouldNotBegin[wouldNotBegin]}
          </Text>
        )}
      </Stack>
      <ol className={classes.entries} aria-label={name || email}>
        {entries.map(({ stepKey, at, what, detail }, nth) => {
          const Picture = foreseenIcons[what];
          return (
            <li key={nth} data-what={what}>
              <Picture size={16} stroke={1.7} aria-hidden="true" />
              <div className={classes.words}>
                <Text size="sm">{foreseenWords({ what, detail }, titleOf(stepKey))}</Text>
                <Group gap={4}>
                  <Text size="xs" c="dimmed" component="time" dateTime={at}>
                    {formatDateTime(at, timeZone)}
                  </Text>
                </Group>
              </div>
            </li>
          );
        })}
      </ol>
    </article>
  );
}
