import { ActionIcon, Group, Tooltip } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { m } from '../../messages';
import type { Enrolment } from '../types';
import { useWalkActs } from './use-walk-acts';

const text = m.walkers;

/** What can be done with one person's walk. */
export function WalkMenu({ enrolment }: { enrolment: Enrolment }) {
  const { name, pause, resume, end } = useWalkActs(enrolment);
  const { state, because } = enrolment;
  if (state === 'finished' || state === 'ended') return null;
  // Who stands because the whole sequence does walks on with it.
  const mayResume = state === 'paused' && because !== 'sequence';
  return (
    <Group gap={4} wrap="nowrap" justify="flex-end">
      {state === 'active' && (
        <Act icon={IconPlayerPause} label={text.act.pause} words={text.pause(name)} onClick={pause} />
      )}
      {mayResume && (
        <Act icon={IconPlayerPlay} label={text.act.resume} words={text.resume(name)} onClick={resume} />
      )}
      <Act icon={IconPlayerStop} label={text.act.end} words={text.end(name)} onClick={end} />
    </Group>
  );
}

interface ActProps {
  icon: typeof IconPlayerPause;
  label: string;
  words: string;
  onClick: () => void;
}

function Act({ icon: Picture, label, words, onClick }: ActProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size={32} aria-label={words} onClick={onClick}>
        <Picture size={17} stroke={1.7} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  );
}
