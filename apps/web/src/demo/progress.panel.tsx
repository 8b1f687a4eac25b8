import { Alert, Code, Progress, Stack, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { wordFor } from '../language/word-for';
import { m } from '../messages';
import { Panel } from '../pieces/panel';
import { Numbers } from './numbers';
import { StageList } from './stage-list';
import type { Demo } from './types';

const text = m.demo.progress;

/** How far the play is, and what has come of it so far. */
export function ProgressPanel({ demo }: { demo: Demo }) {
  const { phase, share, failure, people } = demo;
  return (
    <Panel
      title={text.phase[phase === 'idle' ? 'playing' : phase]}
      aside={
        <Text size="sm" c="dimmed" className="numbers">
          {m.demo.start.count(people)}
        </Text>
      }
    >
      {failure && <Failure failure={failure} />}
      {phase === 'playing' && (
        <Progress.Root size="lg">
          <Progress.Section value={Math.round(share * 100)} aria-label={text.label} />
        </Progress.Root>
      )}
      {phase !== 'played' && <StageList demo={demo} />}
      <Numbers demo={demo} />
    </Panel>
  );
}

function Failure({ failure: { code, message } }: { failure: NonNullable<Demo['failure']> }) {
  return (
    <Alert role="alert" color="red" icon={<IconAlertCircle aria-hidden="true" />}>
      <Stack gap="xs">
        <Text size="sm">{wordFor(text.failures, code) ?? text.failures.failed}</Text>
        {message && (
          <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {message}
          </Code>
        )}
      </Stack>
    </Alert>
  );
}
