import { Alert } from '@mantine/core';
import { IconZzz } from '@tabler/icons-react';
import { m } from '../../messages';

const text = m.sequenceEditor;

/** Silence is easily overlooked: whoever has had everything hears no more, unless somebody writes more. */
export function RestingNote({ count }: { count: number }) {
  return (
    <Alert color="yellow" icon={<IconZzz aria-hidden="true" />} title={text.restingNote(count)}>
      {text.restingTodo}
    </Alert>
  );
}
