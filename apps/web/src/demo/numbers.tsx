import { Text } from '@mantine/core';
import { locale } from '../language/language';
import { m } from '../messages';
import classes from './demo.module.css';
import type { Demo } from './types';

const text = m.demo.numbers;
const names = ['registered', 'mails', 'present', 'votes', 'clicks', 'orders'] as const;
const format = new Intl.NumberFormat(locale);

/** The figures that move while the play goes on; a screen reader hears the stages instead. */
export function Numbers({ demo: { counts, act, phase } }: { demo: Demo }) {
  // Nobody is in the room any more.
  const shown = phase === 'played' ? names.filter((name) => name !== 'present') : names;
  const live = act === 'live' && phase === 'playing';
  return (
    <dl className={classes.numbers} aria-label={text.label}>
      {shown.map((name) => (
        <div key={name} data-live={name === 'present' && live}>
          <Text component="dt" size="xs" c="dimmed">
            {text[name]}
          </Text>
          <Text component="dd" className="numbers" fz="xl" fw={700} lh={1.1} m={0}>
            {format.format(counts[name])}
          </Text>
        </div>
      ))}
    </dl>
  );
}
