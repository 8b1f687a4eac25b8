import { Group, Stack, Text } from '@mantine/core';
import classes from './bars.module.css';

export interface Bar {
  key: string;
  label: string;
  value: number;
  note?: string;
}

interface BarsProps {
  label: string;
  bars: Bar[];
  /** What a full bar stands for; the largest value when absent. */
  whole?: number;
  tone?: 'pine' | 'ember';
}

/** Horizontal bars with their numbers written out, so that colour and length are never the only signal. */
export function Bars({ label, bars, whole, tone = 'pine' }: BarsProps) {
  const full = Math.max(1, whole ?? Math.max(...bars.map(({ value }) => value)));
  return (
    <Stack component="ul" gap="sm" className={classes.list} aria-label={label}>
      {bars.map(({ key, label: name, value, note }) => (
        <li key={key}>
          <Group justify="space-between" gap="xs" mb={4}>
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {name}
            </Text>
            <Text size="sm" className="numbers" ml="auto" style={{ whiteSpace: 'nowrap' }}>
              {note && (
                <Text span size="xs" c="dimmed" mr={8}>
                  {note}
                </Text>
              )}
              <b>{value}</b>
            </Text>
          </Group>
          <div className={classes.track} aria-hidden="true">
            <div className={classes.fill} data-tone={tone} style={{ width: `${(value / full) * 100}%` }} />
          </div>
        </li>
      ))}
    </Stack>
  );
}
