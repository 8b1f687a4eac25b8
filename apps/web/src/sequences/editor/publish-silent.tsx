import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { m } from '../../messages';
import { LoadFailed, LoadingRows } from '../../pieces/load-state';
import { useSilent } from '../sequences.queries';

const text = m.sequenceEditor.silent;

interface PublishSilentProps {
  sequenceId: string;
  opened: boolean;
  onClose: () => void;
  onPublish: (alsoSilent: boolean) => void;
}

/** A sequence for those who fall silent asks what is to become of those who are silent already. */
export function PublishSilent({ opened, onClose, ...props }: PublishSilentProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={text.title}>
      <Choice onClose={onClose} {...props} />
    </Modal>
  );
}

function Choice({ sequenceId, onClose, onPublish }: Omit<PublishSilentProps, 'opened'>) {
  const { data, error, isPending, refetch } = useSilent(sequenceId);
  const [also, setAlso] = useState(false);
  if (isPending) return <LoadingRows rows={2} height={36} />;
  if (error) return <LoadFailed error={error} onRetry={refetch} />;
  return (
    <Stack>
      <Text size="sm">{text.from}</Text>
      {data.people === 0 ? (
        <Text size="sm" c="dimmed">
          {text.nobody}
        </Text>
      ) : (
        <Checkbox
          label={text.also(data.people)}
          description={text.alsoHint}
          checked={also}
          onChange={({ currentTarget }) => setAlso(currentTarget.checked)}
        />
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {m.actions.cancel}
        </Button>
        <Button
          onClick={() => {
            onClose();
            onPublish(also);
          }}
        >
          {m.sequenceEditor.publish}
        </Button>
      </Group>
    </Stack>
  );
}
