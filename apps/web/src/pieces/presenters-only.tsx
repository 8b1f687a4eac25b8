import { Text } from '@mantine/core';
import { m } from '../messages';

/** In place of a button, for whoever may not: an empty page that only says what to do would be a dead end. */
export function PresentersOnly() {
  return (
    <Text size="sm" c="dimmed">
      {m.states.presentersOnly}
    </Text>
  );
}
