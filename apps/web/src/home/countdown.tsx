import { Group, Stack, Text } from '@mantine/core';
import { remaining } from '../format/time';
import { useNow } from '../format/use-now';
import { m } from '../messages';

const { countdown: label, units } = m.home.next;

/** Days, hours, minutes and seconds until a moment; gone when it has come. */
export function Countdown({ until }: { until: string }) {
  const left = remaining(until, useNow());
  if (left.over) return null;
  const parts = [
    ...(left.days > 0 ? [['days', left.days] as const] : []),
    ['hours', left.hours] as const,
    ['minutes', left.minutes] as const,
    ['seconds', left.seconds] as const,
  ];
  return (
    <Group gap="lg" role="timer" aria-label={label}>
      {parts.map(([unit, value]) => (
        <Stack key={unit} gap={0} align="center" miw={52}>
          <Text className="numbers" fz={28} fw={700} lh={1.1}>
            {String(value).padStart(2, '0')}
          </Text>
          <Text size="xs" c="dimmed">
            {units[unit]}
          </Text>
        </Stack>
      ))}
    </Group>
  );
}
