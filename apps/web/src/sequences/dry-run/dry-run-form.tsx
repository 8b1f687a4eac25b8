import { Button, Group, Input, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDateTime } from '../../format/time';
import { m } from '../../messages';
import { useSessions } from '../../registration/sessions.queries';
import { useWebinars } from '../../registration/webinars.queries';
import { ContactPicker } from '../contact-picker';
import { bringsSession } from '../new-step';
import { branchesOf } from '../outline';
import type { Draft, DryRunWanted, Step } from '../types';
import { useNames } from '../use-names';
import { branchWords, stepTitle } from '../words';

const text = m.dryRun;

interface DryRunFormProps {
  draft: Draft;
  again: boolean;
  pending: boolean;
  onRun: (wanted: DryRunWanted) => void;
}

/** Whom to walk, from when, around which session, and what is taken for granted on the way. */
export function DryRunForm({ draft, again, pending, onRun }: DryRunFormProps) {
  const { definition } = draft;
  const [contactIds, setContacts] = useState<string[]>([]);
  const [startAt, setStart] = useState('');
  const [deadline, setDeadline] = useState('');
  const [sessionId, setSession] = useState<string | null>(null);
  const [branches, setBranches] = useState<Record<string, string>>({});
  const decided = definition.steps.filter(({ kind }) => kind === 'wait' || kind === 'task');
  return (
    <Stack gap="md">
      <ContactPicker label={text.who} hint={text.whoHint} chosen={contactIds} onChange={setContacts} />
      <SimpleGrid cols={{ base: 1, sm: bringsSession(definition) ? 2 : 1 }}>
        <TextInput
          type="datetime-local"
          label={text.startAt}
          description={text.startHint}
          value={startAt}
          onChange={({ currentTarget }) => setStart(currentTarget.value)}
        />
        {bringsSession(definition) && <SessionField value={sessionId} onChange={setSession} />}
        {definition.steps.some(({ timing }) => timing?.anchor === 'offer-deadline') && (
          <TextInput
            type="datetime-local"
            label={text.deadlineAt}
            description={text.deadlineHint}
            value={deadline}
            onChange={({ currentTarget }) => setDeadline(currentTarget.value)}
          />
        )}
      </SimpleGrid>
      {decided.length > 0 && (
        <Stack gap="xs" role="group" aria-label={text.assumptions}>
          <Input.Label labelElement="div">{text.assumptions}</Input.Label>
          <Text size="xs" c="dimmed">
            {text.assumptionsHint}
          </Text>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            {decided.map((step) => (
              <Assumption
                key={step.key}
                step={step}
                value={branches[step.key]}
                onChange={(branch) => setBranches({ ...branches, [step.key]: branch })}
              />
            ))}
          </SimpleGrid>
        </Stack>
      )}
      <Group>
        <Button
          loading={pending}
          leftSection={<IconPlayerPlay size={16} aria-hidden="true" />}
          onClick={() =>
            onRun({
              ...(contactIds.length > 0 ? { contactIds } : { limit: 20 }),
              ...(startAt ? { startAt: new Date(startAt).toISOString() } : {}),
              ...(deadline ? { offerDeadlineAt: new Date(deadline).toISOString() } : {}),
              ...(sessionId ? { sessionId } : {}),
              branches,
            })
          }
        >
          {again ? text.again : text.run}
        </Button>
      </Group>
    </Stack>
  );
}

interface AssumptionProps {
  step: Step;
  value: string | undefined;
  onChange: (branch: string) => void;
}

/** Without a choice a wait lasts as long as its patience, and nobody answers a call. */
function Assumption({ step, value, onChange }: AssumptionProps) {
  const nameOf = useNames();
  const branches = branchesOf(step);
  return (
    <Select
      label={stepTitle(step, nameOf)}
      data={branches.map((branch) => ({ value: branch, label: branchWords(branch) }))}
      value={value ?? branches.at(-1)!}
      allowDeselect={false}
      onChange={(branch) => branch && onChange(branch)}
    />
  );
}

function SessionField({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const sessions = useSessions();
  const webinars = useWebinars();
  const titleOf = (id: string) => webinars.data?.find((webinar) => webinar.id === id)?.title ?? '';
  return (
    <Select
      label={text.session}
      description={text.sessionHint}
      placeholder={text.nextSession}
      clearable
      searchable
      clearButtonProps={{ 'aria-label': text.nextSession }}
      data={(sessions.data?.items ?? []).map(({ id, webinarId, startsAt, timeZone }) => ({
        value: id,
        label: `${titleOf(webinarId)}, ${formatDateTime(startsAt, timeZone)}`,
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
