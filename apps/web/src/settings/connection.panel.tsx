import { Alert, Badge, Button, Code, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { m } from '../messages';
import { Panel } from '../pieces/panel';
import { confirmLoss, tellDone, tellProblem } from '../pieces/tell';
import { ConnectionForm } from './connection-form';
import { DeliveryLog } from './delivery-log';
import { wallHour } from './quiet-hours';
import {
  isChat,
  type SalesConnection,
  useRemoveConnection,
  useRetryDeliveries,
  useTestConnection,
} from './sales-connections.queries';

const text = m.salesConnections;
const COLORS = { ready: 'pine', paused: 'gray', disabled: 'red', unreadable: 'red' } as const;

/** One CRM or chat: where it leads to, how it goes, and what can be done about it. */
export function ConnectionPanel({ connection }: { connection: SalesConnection }) {
  const { id, name, kind, state, reason, shown, waiting, failed } = connection;
  const [editing, edit] = useDisclosure();
  const [reading, read] = useDisclosure();
  const retry = useRetryDeliveries();
  return (
    <Panel
      title={name}
      aside={
        <Badge variant="light" color={COLORS[state]} tt="none">
          {text.states[state]}
        </Badge>
      }
    >
      <Text size="sm">
        {text.kinds[kind]}
        {shown && (
          <>
            {' '}
            <Code style={{ overflowWrap: 'anywhere' }}>{shown}</Code>
          </>
        )}
      </Text>
      <Text size="sm" c="dimmed">
        {whenOf(connection)}
      </Text>
      {state === 'disabled' && (
        <Alert color="red" title={text.disabledText}>
          <Text size="sm" lang="en" style={{ overflowWrap: 'anywhere' }}>
            {reason}
          </Text>
        </Alert>
      )}
      {state === 'unreadable' && <Alert color="red">{text.unreadableText}</Alert>}
      {waiting + failed > 0 && (
        <Group gap="sm">
          {waiting > 0 && <Text size="sm">{text.waiting(waiting)}</Text>}
          {failed > 0 && <Text size="sm">{text.failed(failed)}</Text>}
          {failed > 0 && !isChat(kind) && (
            <Button
              size="compact-sm"
              variant="light"
              loading={retry.isPending}
              onClick={() =>
                retry.mutate(id, {
                  onSuccess: ({ queued }) => tellDone(text.retried(queued)),
                  onError: tellProblem,
                })
              }
            >
              {text.retry}
            </Button>
          )}
        </Group>
      )}
      <Group gap="xs">
        {state !== 'unreadable' && <TestButton connection={connection} />}
        <Button variant="default" aria-label={text.changeTitle(name)} onClick={edit.open}>
          {text.change}
        </Button>
        <Button variant="default" aria-label={`${text.log}: ${name}`} onClick={read.open}>
          {text.log}
        </Button>
        <RemoveButton connection={connection} />
      </Group>
      <Modal opened={editing} onClose={edit.close} title={text.changeTitle(name)} centered>
        <ConnectionForm
          connection={connection}
          onCancel={edit.close}
          onDone={(saved) => {
            edit.close();
            tellDone(text.saved(saved));
          }}
        />
      </Modal>
      <Modal opened={reading} onClose={read.close} title={text.logTitle(name)} size="xl" centered>
        <DeliveryLog connectionId={id} />
      </Modal>
    </Panel>
  );
}

function whenOf({ kind, automatic, quiet }: SalesConnection): string {
  if (!isChat(kind)) {
    return automatic.length === 0
      ? text.byHand
      : text.automaticShown(automatic.map((why) => text.reasons[why]).join(', '));
  }
  const hours = quiet && text.quietShown(wallHour(quiet.from), wallHour(quiet.until), quiet.timeZone);
  return [text.alerts, hours].filter(Boolean).join('. ');
}

function TestButton({ connection: { id, name } }: { connection: SalesConnection }) {
  const test = useTestConnection();
  const run = () =>
    test.mutate(id, {
      onSuccess: ({ delivered }) => delivered && tellDone(text.tested(name)),
      onError: tellProblem,
    });
  return (
    <>
      <Button variant="light" loading={test.isPending} aria-label={`${text.test}: ${name}`} onClick={run}>
        {text.test}
      </Button>
      {test.data?.delivered === false && (
        <Text
          role="alert"
          size="sm"
          c="red.9"
          style={{ flex: '1 0 100%', order: 1, overflowWrap: 'anywhere' }}
        >
          {test.data.reason}
        </Text>
      )}
    </>
  );
}

function RemoveButton({ connection: { id, name } }: { connection: SalesConnection }) {
  const remove = useRemoveConnection();
  return (
    <Button
      variant="subtle"
      color="red"
      loading={remove.isPending}
      aria-label={`${text.remove}: ${name}`}
      onClick={() =>
        confirmLoss({
          title: text.removeTitle(name),
          text: text.removeText,
          confirm: text.remove,
          keep: m.actions.cancel,
          onConfirm: () =>
            remove.mutate(id, { onSuccess: () => tellDone(text.removed(name)), onError: tellProblem }),
        })
      }
    >
      {text.remove}
    </Button>
  );
}
