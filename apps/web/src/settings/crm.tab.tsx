import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlugConnected } from '@tabler/icons-react';
import { useState } from 'react';
import { m } from '../messages';
import { CopyField } from '../pieces/copy-field';
import { EmptyState } from '../pieces/empty-state';
import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { tellDone } from '../pieces/tell';
import { ConnectionForm } from './connection-form';
import { ConnectionPanel } from './connection.panel';
import { useSalesConnections } from './sales-connections.queries';

const text = m.salesConnections;

/** CRMs that people go to, and chats that hear of the very hot. */
export function CrmTab() {
  const { data, error, isPending, refetch } = useSalesConnections();
  const [adding, { open, close }] = useDisclosure();
  const [secret, setSecret] = useState<string>();
  if (isPending) return <LoadingRows rows={2} height={190} />;
  if (error) return <LoadFailed error={error} onRetry={refetch} />;
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Text c="dimmed" size="sm" style={{ flex: '1 1 320px' }}>
          {text.lead} {text.untried}
        </Text>
        {data.length > 0 && <Button onClick={open}>{text.add}</Button>}
      </Group>
      {secret && (
        <Alert color="pine" variant="light" title={text.secretOnce} role="status">
          <CopyField label={text.secret} value={secret} />
        </Alert>
      )}
      {data.length === 0 && (
        <EmptyState
          icon={IconPlugConnected}
          title={text.emptyTitle}
          text={text.emptyText}
          action={<Button onClick={open}>{text.add}</Button>}
        />
      )}
      {data.map((connection) => (
        <ConnectionPanel key={connection.id} connection={connection} />
      ))}
      <Modal opened={adding} onClose={close} title={text.add} centered>
        <ConnectionForm
          onCancel={close}
          onDone={(name, made) => {
            close();
            setSecret(made);
            tellDone(text.saved(name));
          }}
        />
      </Modal>
    </Stack>
  );
}
