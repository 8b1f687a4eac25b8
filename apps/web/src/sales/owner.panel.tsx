import { Button, Group, List, Text } from '@mantine/core';
import { useState } from 'react';
import { useMay, useMe } from '../accounts/session.queries';
import { formatDateTime, formatRelative } from '../format/time';
import { m } from '../messages';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { Panel } from '../pieces/panel';
import { tellDone, tellProblem } from '../pieces/tell';
import { CallForm } from './call-form';
import { CallsDeclined } from './calls-declined';
import { HandOverPeople } from './hand-over-people';
import { useAcceptLead, useCalls, useLead } from './leads.queries';
import type { Lead } from './types';

const text = m.calls;

interface OwnerPanelProps {
  contactId: string;
  /** Or their address, of whom no name is known. */
  name: string;
  /** Whom a member took out of sales nobody is handed over, and nobody is asked to call. */
  outOfSales: boolean;
}

/** Who of sales has this person, and what came of the calls. */
export function OwnerPanel({ contactId, name, outOfSales }: OwnerPanelProps) {
  const lead = useLead(contactId);
  const calls = useCalls(contactId);
  const error = lead.error ?? calls.error;
  return (
    <Panel title={text.owner.title}>
      {lead.isPending && <LoadingRows rows={1} height={48} />}
      {error && <LoadFailed error={error} onRetry={() => Promise.all([lead.refetch(), calls.refetch()])} />}
      {lead.data !== undefined && (
        <Owner lead={lead.data} contactId={contactId} name={name} outOfSales={outOfSales} />
      )}
      {calls.data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {text.owner.noCalls}
        </Text>
      )}
      {calls.data && calls.data.length > 0 && (
        <List size="sm" aria-label={text.owner.calls} listStyleType="none" spacing={4}>
          {calls.data.map(({ id, outcome, memberName, at, note }) => (
            <List.Item key={id}>
              {formatDateTime(at)}, {memberName}: {text.outcomes[outcome]}
              {note && ` (${note})`}
            </List.Item>
          ))}
        </List>
      )}
      {lead.data?.callsDeclined && <CallsDeclined />}
      <Calling contactId={contactId} callsDeclined={lead.data?.callsDeclined ?? false} />
    </Panel>
  );
}

function Owner({ lead, contactId, name, outOfSales }: OwnerPanelProps & { lead: Lead | null }) {
  if (!lead && outOfSales) return <Text size="sm">{text.disqualify.outOfSales}</Text>;
  const owner = lead?.memberName ?? '';
  return (
    <Group justify="space-between" gap="sm">
      <Text size="sm" fw={lead ? 600 : undefined}>
        {!lead && text.owner.none}
        {lead?.state === 'waiting' && text.owner.waiting}
        {lead?.state === 'offered' && text.owner.offered(owner)}
        {lead?.state === 'accepted' && text.owner.accepted(owner)}
      </Text>
      {lead?.acceptBy && <Text size="sm">{text.acceptBy(formatRelative(lead.acceptBy))}</Text>}
      {lead?.nextCallAt && <Text size="sm">{text.callAt(formatRelative(lead.nextCallAt))}</Text>}
      {!outOfSales && <Changes lead={lead} contactId={contactId} name={name} />}
    </Group>
  );
}

function Changes({ lead, contactId, name }: { lead: Lead | null; contactId: string; name: string }) {
  const [handing, setHanding] = useState(false);
  const maySell = useMay('sell');
  const { data: me } = useMe();
  const accept = useAcceptLead();
  if (!maySell) return null;
  const free =
    !lead || lead.state === 'waiting' || (lead.state === 'offered' && lead.memberId === me?.userId);
  return (
    <Group gap="xs">
      {free && (
        <Button
          size="xs"
          variant="default"
          loading={accept.isPending}
          onClick={() =>
            accept.mutate(contactId, { onSuccess: () => tellDone(text.accepted), onError: tellProblem })
          }
        >
          {text.take}
        </Button>
      )}
      <Button size="xs" variant="default" onClick={() => setHanding(true)}>
        {m.hotLeads.acts.handOver}
      </Button>
      {handing && <HandOverPeople contactIds={[contactId]} name={name} onClose={() => setHanding(false)} />}
    </Group>
  );
}

function Calling({ contactId, callsDeclined }: { contactId: string; callsDeclined: boolean }) {
  const [open, setOpen] = useState(false);
  const maySell = useMay('sell');
  if (!maySell) return null;
  if (open) return <CallForm contactId={contactId} callsDeclined={callsDeclined} />;
  return (
    <Group>
      <Button size="xs" variant="default" onClick={() => setOpen(true)}>
        {text.record}
      </Button>
    </Group>
  );
}
