import { Loader, Text, ThemeIcon, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { m } from '../messages';
import classes from './demo.module.css';
import { STAGES, standingOf, type StageStanding } from './stages';
import type { Demo } from './types';

const text = m.demo.stages;

interface StageListProps {
  demo: Demo;
  /** Before it begins: all that will come, each with a word about it. */
  preview?: boolean;
}

export function StageList({ demo, preview = false }: StageListProps) {
  return (
    <ol className={classes.stages} aria-label={text.label}>
      {STAGES.map(({ key }, index) => {
        const standing = preview ? 'next' : standingOf(key, demo);
        const isNow = standing === 'now';
        const minute = key === 'live' && isNow ? demo.minute : undefined;
        return (
          <li key={key} data-standing={standing} aria-current={isNow ? 'step' : undefined}>
            <Sign standing={standing} number={index + 1} />
            <div>
              <Text size="sm" fw={isNow ? 650 : 500} c={preview ? 'var(--mantine-color-text)' : undefined}>
                {text.titles[key]}
                {!preview && <VisuallyHidden> ({text.standings[standing]})</VisuallyHidden>}
              </Text>
              {(isNow || preview) && (
                <Text size="sm" c="dimmed">
                  {minute === undefined ? text.notes[key] : text.minute(minute)}
                </Text>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function Sign({ standing, number }: { standing: StageStanding; number: number }) {
  if (standing === 'now') return <Loader size={22} aria-hidden="true" />;
  if (standing === 'next') {
    return (
      <span className={classes.next} aria-hidden="true">
        {number}
      </span>
    );
  }
  const failed = standing === 'failed';
  return (
    <ThemeIcon size={22} radius="xl" variant="light" color={failed ? 'red' : 'pine'} aria-hidden="true">
      {failed ? <IconX size={14} /> : <IconCheck size={14} />}
    </ThemeIcon>
  );
}
