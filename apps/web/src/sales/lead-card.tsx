import { Alert, Anchor, Badge, Button, Divider, Group, Kbd, List, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useMay } from '../accounts/session.queries';
import { ContactLink } from '../contacts/contact-link';
import { formatRelative, formatTime } from '../format/time';
import { useNow } from '../format/use-now';
import { m } from '../messages';
import { reasonWords } from '../offers/reason-words';
import { Panel } from '../pieces/panel';
import { reasonByHand, stageWords } from '../scoring/stage-words';
import { STAGE_COLORS } from '../scoring/types';
import { tellDone, tellProblem } from '../pieces/tell';
import { useLetterKeys } from '../pieces/use-letter-keys';
import { useContactTasks } from '../tasks/tasks.queries';
import { CallForm } from './call-form';
import { CallsDeclined } from './calls-declined';
import { Disqualify } from './disqualify';
import { useAcceptLead, usePassLeadOn } from './leads.queries';
import { StageAhead } from './stage-ahead';
import type { Lead } from './types';

const text = m.calls;

/** Everything that a call needs: who, where, how late it is there, why now, and what to say. */
export function LeadCard({ lead, onNext }: { lead: Lead; onNext: () => void }) {
  const maySell = useMay('sell');
  const byHand = reasonByHand(lead.stageReason) !== undefined;
  return (
    <Panel
      title={lead.name || lead.email}
      aside={
        <Badge variant="light" tt="none" color={STAGE_COLORS[lead.stage]}>
          {m.scoring.stages[lead.stage]}
        </Badge>
      }
    >
      {lead.again && (
        <Alert role="status">
          <Text size="sm">{text.again[lead.again]}</Text>
        </Alert>
      )}
      {lead.callsDeclined && <CallsDeclined />}
      <WhoAndWhere lead={lead} />
      <WhyHot lead={lead} />
      <OpenTask contactId={lead.contactId} />
      <Divider />
      <StageAhead lead={lead} />
      <Divider />
      {lead.state === 'accepted' && (
        <Disqualify contactId={lead.contactId} name={lead.name || lead.email} byHand={byHand} />
      )}
      {maySell && lead.state === 'accepted' && !byHand && (
        <CallForm contactId={lead.contactId} callsDeclined={lead.callsDeclined} onNext={onNext} />
      )}
      {byHand && <OutOfSales onNext={onNext} />}
      {maySell && lead.state !== 'accepted' && <AcceptButtons lead={lead} onNext={onNext} />}
    </Panel>
  );
}

/** Nobody is asked to call them, so there is nothing to record. */
function OutOfSales({ onNext }: { onNext: () => void }) {
  useLetterKeys({ N: onNext });
  return (
    <Group gap="xs">
      <Text size="sm" c="dimmed">
        {text.disqualify.outOfSales}
      </Text>
      <Button variant="subtle" rightSection={<Kbd size="xs">N</Kbd>} onClick={onNext}>
        {m.tasks.next}
      </Button>
    </Group>
  );
}

function WhoAndWhere({ lead }: { lead: Lead }) {
  const now = useNow(30_000);
  return (
    <>
      <Group gap="md">
        {lead.phone ? (
          <Anchor href={`tel:${lead.phone}`} fw={600} className="numbers">
            {lead.phone}
          </Anchor>
        ) : (
          <Text size="sm">{text.noPhone}</Text>
        )}
        <Text size="sm">
          {lead.timeZone
            ? text.localTime(formatTime(new Date(now).toISOString(), lead.timeZone), lead.timeZone)
            : text.noZone}
        </Text>
        <Text size="sm">{text.touches(lead.touches)}</Text>
        <ContactLink id={lead.contactId} name={text.history} />
      </Group>
      {lead.lastCall && (
        <Text size="sm">
          {text.lastCall(
            m.calls.outcomes[lead.lastCall.outcome as keyof typeof m.calls.outcomes],
            lead.lastCall.memberName,
            formatRelative(lead.lastCall.at),
          )}
          {lead.lastCall.note && ` (${lead.lastCall.note})`}
        </Text>
      )}
    </>
  );
}

function WhyHot({ lead }: { lead: Lead }) {
  return (
    <div>
      <Text size="sm" fw={600}>
        {text.why}
      </Text>
      {lead.stageReason && <Text size="sm">{stageWords(lead)}</Text>}
      {lead.reasons.length === 0 && !lead.stageReason && <Text size="sm">{text.noReasons}</Text>}
      <List size="sm">
        {lead.reasons.map((reason) => (
          <List.Item key={reason.text}>{reasonWords(reason)}</List.Item>
        ))}
      </List>
    </div>
  );
}

/** A sequence may have asked for a call as well: its outcome is recorded there, where it leads on. */
function OpenTask({ contactId }: { contactId: string }) {
  const { data: tasks = [] } = useContactTasks(contactId);
  const [task] = tasks;
  if (!task) return null;
  return (
    <Alert>
      <Group justify="space-between" gap="sm">
        <Text size="sm">{text.taskOpen(task.title)}</Text>
        <Button component={Link} to="/tasks" size="xs" variant="default">
          {text.toTask}
        </Button>
      </Group>
    </Alert>
  );
}

function AcceptButtons({ lead, onNext }: { lead: Lead; onNext: () => void }) {
  const accept = useAcceptLead();
  const pass = usePassLeadOn();
  const waiting = lead.state === 'waiting';
  const busy = accept.isPending || pass.isPending;
  const take = () => {
    if (!busy) void accept.mutateAsync(lead.contactId).then(() => tellDone(text.accepted), tellProblem);
  };
  const passOn = () => {
    if (!busy && !waiting)
      void pass.mutateAsync(lead.contactId).then(() => tellDone(text.passedOn), tellProblem);
  };
  useLetterKeys({ A: take, P: passOn, N: onNext });
  return (
    <Group gap="xs">
      <Button loading={accept.isPending} rightSection={<Kbd size="xs">A</Kbd>} onClick={take}>
        {waiting ? text.take : text.accept}
      </Button>
      {!waiting && (
        <Button
          variant="default"
          loading={pass.isPending}
          rightSection={<Kbd size="xs">P</Kbd>}
          onClick={passOn}
        >
          {text.passOn}
        </Button>
      )}
      <Button variant="subtle" rightSection={<Kbd size="xs">N</Kbd>} onClick={onNext}>
        {m.tasks.next}
      </Button>
      {lead.acceptBy && (
        <Text size="sm" c="dimmed">
          {text.acceptBy(formatRelative(lead.acceptBy))}
        </Text>
      )}
    </Group>
  );
}
