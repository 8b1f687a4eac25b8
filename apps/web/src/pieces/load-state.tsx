import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { problemText } from '../http/problem-text';
import { m } from '../messages';

/** Grey bars where content will be, so that nothing jumps when it arrives. */
export function LoadingRows({ rows = 3, height = 64 }: { rows?: number; height?: number }) {
  return (
    <Stack gap="sm" role="status" aria-label={m.states.loading}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={height} radius="lg" />
      ))}
    </Stack>
  );
}

export function LoadFailed({ error, onRetry }: { error: unknown; onRetry?: () => unknown }) {
  return (
    <Alert
      role="alert"
      color="red"
      radius="lg"
      icon={<IconAlertCircle aria-hidden="true" />}
      title={m.states.loadFailed}
    >
      <Group justify="space-between">
        <Text size="sm">{problemText(error)}</Text>
        {onRetry && (
          <Button size="xs" variant="default" onClick={() => void onRetry()}>
            {m.actions.retry}
          </Button>
        )}
      </Group>
    </Alert>
  );
}

/** Why a form was refused, above its button. */
export function FormProblem({ error }: { error: unknown }) {
  if (!error) return null;
  return (
    <Alert role="alert" color="red" icon={<IconAlertCircle aria-hidden="true" />}>
      {problemText(error)}
    </Alert>
  );
}
