import { Button, Stack, Text } from '@mantine/core';
import { IconMailForward, IconPencil } from '@tabler/icons-react';
import { Link } from 'react-router';
import { m } from '../../messages';
import { EmptyState } from '../../pieces/empty-state';
import { LoadFailed, LoadingRows } from '../../pieces/load-state';
import { Panel } from '../../pieces/panel';
import { SequencePhases } from '../../reminders/sequence-phases';
import { useSequences } from '../../reminders/sequences.queries';

const text = m.webinarPage.sequence;

/** The letters that the people of this webinar get; they are the workspace's, so they are changed there. */
export function SequenceTab() {
  const { data, error, isPending, refetch } = useSequences();
  return (
    <Stack gap="lg" maw={760}>
      {isPending && <LoadingRows height={96} rows={4} />}
      {error && <LoadFailed error={error} onRetry={refetch} />}
      {data?.items.length === 0 && (
        <Panel>
          <EmptyState icon={IconMailForward} text={text.none} />
        </Panel>
      )}
      {data && data.items.length > 0 && <Text c="dimmed">{text.lead}</Text>}
      {data?.items.map((sequence) => (
        <Stack key={sequence.id} component="section" gap="lg" aria-label={text.letters(sequence.name)}>
          <SequencePhases sequence={sequence} />
          <Button
            component={Link}
            to={`/sequences/ladder/${sequence.id}`}
            variant="default"
            w="fit-content"
            leftSection={<IconPencil size={16} aria-hidden="true" />}
          >
            {text.edit}
          </Button>
        </Stack>
      ))}
    </Stack>
  );
}
