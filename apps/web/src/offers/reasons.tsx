import { Text } from '@mantine/core';
import { m } from '../messages';
import classes from './hot-list.module.css';
import { reasonWords } from './reason-words';
import type { Reason } from './types';

const text = m.hotList;

/** Why a person stands where they stand: each reason with its points. */
export function Reasons({ reasons }: { reasons: Reason[] }) {
  if (reasons.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {text.noReasons}
      </Text>
    );
  }
  return (
    <ul className={classes.chips}>
      {reasons.map((reason) => (
        <li key={reason.text} className={classes.chip}>
          {reasonWords(reason)} <b>{text.points(reason.points)}</b>
        </li>
      ))}
    </ul>
  );
}
