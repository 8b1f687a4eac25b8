import { Anchor, Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '../accounts/session.queries';
import { m } from '../messages';
import { FormProblem } from '../pieces/load-state';
import { tellDone } from '../pieces/tell';
import { isChat, usePushToCrm, useSalesConnections } from '../settings/sales-connections.queries';
import type { HotListFilter } from './types';

const text = m.hotLeads.push;

interface PushDialogProps {
  opened: boolean;
  sessionId: string;
  /** Who is pushed: everybody whom it finds, or those who were chosen. */
  people: HotListFilter | { registrationIds: string[] };
  /** How many that is, in words. */
  count: string;
  onDone?: () => void;
  onClose: () => void;
}

/** Sends the people of a view to a CRM; they are counted before, since that cannot be taken back from here. */
export function PushDialog({ opened, onClose, ...rest }: PushDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={text.title} centered>
      <PushForm {...rest} onClose={onClose} />
    </Modal>
  );
}

function PushForm({ sessionId, people, count, onDone, onClose }: Omit<PushDialogProps, 'opened'>) {
  const owner = useMay('govern');
  const { data: connections = [] } = useSalesConnections();
  const push = usePushToCrm();
  const targets = connections.filter(({ kind, state }) => !isChat(kind) && state === 'ready');
  const [chosen, setChosen] = useState<string | null>(null);
  const connectionId = chosen ?? targets[0]?.id;
  if (targets.length === 0) {
    return (
      <Stack>
        <Text>{text.none}</Text>
        {owner ? (
          <Anchor component={Link} to="/settings/crm">
            {text.setUp}
          </Anchor>
        ) : (
          <Text c="dimmed">{text.askOwner}</Text>
        )}
      </Stack>
    );
  }
  const submit = () =>
    connectionId &&
    push.mutate(
      { connectionId, sessionId, ...people },
      {
        onSuccess: ({ queued }) => {
          onClose();
          onDone?.();
          tellDone(queued > 0 ? text.queued(queued) : text.nobody);
        },
      },
    );
  return (
    <Stack>
      <Select
        label={text.to}
        data={targets.map(({ id, name, kind }) => ({
          value: id,
          label: `${name} · ${m.salesConnections.kinds[kind]}`,
        }))}
        value={connectionId ?? null}
        onChange={setChosen}
        allowDeselect={false}
        data-autofocus
      />
      <Text fw={600}>{count}</Text>
      <Text size="sm" c="dimmed">
        {text.explain}
      </Text>
      <FormProblem error={push.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {m.actions.cancel}
        </Button>
        <Button loading={push.isPending} onClick={submit}>
          {text.submit}
        </Button>
      </Group>
    </Stack>
  );
}
