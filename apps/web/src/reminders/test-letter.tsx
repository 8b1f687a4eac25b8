import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useMay } from '../accounts/session.queries';
import { m } from '../messages';
import { FormProblem } from '../pieces/load-state';
import { useTestLetter } from './sequences.queries';
import type { PreviewRequest } from './types';

const text = m.stepPanel.test;

/** The letter as it stands, saved or not, sent to its author. */
export function TestLetter({ sequenceId, letter }: { sequenceId: string; letter: PreviewRequest }) {
  const test = useTestLetter(sequenceId);
  if (!useMay('present')) return null;
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <Button variant="default" size="xs" loading={test.isPending} onClick={() => test.mutate(letter)}>
          {text.send}
        </Button>
        <Text size="xs" c="dimmed">
          {text.toYou}
        </Text>
      </Group>
      <FormProblem error={test.error} />
      {test.data && !test.error && (
        <Alert role="status" color="pine" variant="light" style={{ overflowWrap: 'anywhere' }}>
          {text.sent(test.data.to)}
        </Alert>
      )}
    </Stack>
  );
}
