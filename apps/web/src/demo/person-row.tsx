import { Text } from '@mantine/core';
import classes from '../offers/hot-list.module.css';
import { Reasons } from '../offers/reasons';
import type { DemoPerson } from './types';

export function PersonRow({ person: { rank, name, score, reasons } }: { person: DemoPerson }) {
  return (
    <li>
      <Text size="sm" c="dimmed" className="numbers">
        {rank}
      </Text>
      <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
        {name}
      </Text>
      <span className={classes.score} data-hot={score >= 50}>
        {score}
      </span>
      <Reasons reasons={reasons} />
    </li>
  );
}
