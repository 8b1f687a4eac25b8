import { Alert, Button, Group, List, Text } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '../accounts/session.queries';
import { formatDateTime, formatRelative } from '../format/time';
import { m } from '../messages';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { Panel } from '../pieces/panel';
import { tellDone, tellProblem } from '../pieces/tell';
import { CallForm } from './call-form';
import { useAcceptLead, useCalls, useLead, useOfferLead } from './leads.queries';
import type { Lead } from './types';

const text = m.calls;

/** Who of sales has this person, and what came of the calls. */
export function OwnerPanel({ contactId }: { contactId: string }) {
  const lead = useLead(contactId);
  const calls = useCalls(contactId);
  const error = lead.error ?? calls.error;
  return (
    <Panel title={text.owner.title}>
      {lead.isPending && <LoadingRows rows={1} height={48} />}
      {error && <LoadFailed error={error} onRetry={() => Promise.all([lead.refetch(), calls.refetch()])} />}
      {lead.data !== undefined && <Owner lead={lead.data} contactId={contactId} />}
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
      {lead.data?.callsDeclined && (
        <Alert color="red" role="status">
          <Text size="sm">{text.declined}</Text>
        </Alert>
      )}
      <Calling contactId={contactId} callsDeclined={lead.data?.callsDeclined ?? false} />
    </Panel>
  );
}

function Owner({ lead, contactId }: { lead: Lead | null; contactId: string }) {
  const maySell = useMay('sell');
  const offer = useOfferLead();
  const accept = useAcceptLead();
  if (!lead)
    return (
      <Group justify="space-between" gap="sm">
        <Text size="sm">{text.owner.none}</Text>
        {maySell && (
          <Button
            size="xs"
            variant="default"
            loading={offer.isPending}
            onClick={() =>
              offer.mutate(contactId, {
                onSuccess: ({ offered }) => tellDone(offered > 0 ? text.owner.handedOver : text.owner.waits),
                onError: tellProblem,
              })
            }
          >
            {text.owner.handOver}
          </Button>
        )}
      </Group>
    );
  const name = lead.memberName ?? '';
  return (
    <Group justify="space-between" gap="sm">
      <Text size="sm" fw={600}>
        {lead.state === 'waiting' && text.owner.waiting}
        {lead.state === 'offered' && text.owner.offered(name)}
        {lead.state === 'accepted' && text.owner.accepted(name)}
      </Text>
      {lead.acceptBy && <Text size="sm">{text.acceptBy(formatRelative(lead.acceptBy))}</Text>}
      {lead.nextCallAt && <Text size="sm">{text.callAt(formatRelative(lead.nextCallAt))}</Text>}
      {lead.state === 'waiting' && maySell && (
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
