import { Button, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useDemo } from '../demo/demo.queries';
import { m } from '../messages';
import { Panel } from '../pieces/panel';

const text = m.home.first.demoOn;

/** A demo that was left open takes memory: from here there is a way back to it. */
export function DemoOpen() {
  const { data } = useDemo();
  if (!data?.available || data.phase === 'idle') return null;
  return (
    <Panel title={text.title}>
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="dimmed">
          {text.text}
        </Text>
        <Button component={Link} to="/demo" variant="default">
          {text.act}
        </Button>
      </Group>
    </Panel>
  );
}
