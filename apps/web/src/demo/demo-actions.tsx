import { Button } from '@mantine/core';
import { IconPlayerStop, IconRefresh } from '@tabler/icons-react';
import { m } from '../messages';
import { confirmLoss, tellProblem } from '../pieces/tell';
import { useStopDemo } from './demo.queries';
import type { Demo } from './types';

const text = m.demo.end;

/** Ends what is there; to play again is to end it and to choose anew. */
export function DemoActions({ demo: { phase } }: { demo: Demo }) {
  const stop = useStopDemo();
  if (phase === 'idle') return null;
  const end = () => stop.mutate(undefined, { onError: tellProblem });
  const playing = phase === 'playing';
  const ask = () =>
    confirmLoss({
      title: playing ? text.stopTitle : text.againTitle,
      text: text.loss,
      confirm: playing ? text.stop : text.again,
      keep: text.keep,
      onConfirm: end,
    });
  const Picture = playing ? IconPlayerStop : IconRefresh;
  return (
    <Button
      variant="default"
      loading={stop.isPending}
      leftSection={<Picture size={16} aria-hidden="true" />}
      onClick={phase === 'failed' ? end : ask}
    >
      {playing ? text.stop : text.again}
    </Button>
  );
}
