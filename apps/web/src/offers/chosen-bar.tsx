import { Button, Group, Paper, Text } from '@mantine/core';
import { IconDownload, IconPhone, IconSend, IconUserCheck, IconUserShare, IconX } from '@tabler/icons-react';
import { useMay } from '../accounts/session.queries';
import { m } from '../messages';
import type { ChosenAct } from './chosen-acts';
import classes from './hot-list.module.css';

const text = m.hotLeads.chosen;

const ACTS: { act: ChosenAct; label: string; icon: typeof IconPhone; sells: boolean }[] = [
  { act: 'take', label: m.hotLeads.acts.take, icon: IconUserCheck, sells: true },
  { act: 'hand-over', label: m.hotLeads.acts.handOver, icon: IconUserShare, sells: true },
  { act: 'call', label: m.hotLeads.acts.call, icon: IconPhone, sells: true },
  { act: 'push', label: m.hotLeads.push.open, icon: IconSend, sells: true },
  { act: 'csv', label: m.hotList.csv, icon: IconDownload, sells: false },
];

interface ChosenBarProps {
  count: number;
  /** Under way. */
  busy?: ChosenAct;
  onAct: (act: ChosenAct) => void;
  onClear: () => void;
}

/** How many are chosen, and what can be done with them; it stays in sight however far down the list is. */
export function ChosenBar({ count, busy, onAct, onClear }: ChosenBarProps) {
  const maySell = useMay('sell');
  return (
    <Paper
      component="section"
      aria-label={text.bar}
      className={classes.chosenBar}
      withBorder
      shadow="md"
      px="sm"
      py={8}
    >
      <Group gap="xs">
        <Text size="sm" fw={600} aria-live="polite" className="numbers">
          {text.count(count)}
        </Text>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconX size={14} aria-hidden="true" />}
          onClick={onClear}
        >
          {text.clear}
        </Button>
      </Group>
      <Group gap={6}>
        {ACTS.filter(({ sells }) => maySell || !sells).map(({ act, label, icon: Icon }) => (
          <Button
            key={act}
            size="xs"
            px={8}
            variant="light"
            loading={busy === act}
            leftSection={<Icon size={14} aria-hidden="true" />}
            onClick={() => onAct(act)}
          >
            {label}
          </Button>
        ))}
      </Group>
    </Paper>
  );
}
