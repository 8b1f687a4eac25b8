import { Alert, Text } from '@mantine/core';
import { m } from '../messages';

/** Before anybody dials: they want no calls. */
export function CallsDeclined() {
  return (
    <Alert color="red" role="status">
      <Text size="sm">{m.calls.declined}</Text>
    </Alert>
  );
}
