import { Group, Input, NumberInput, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { m } from '../../messages';
import type { StepWriter } from './use-step';

const text = m.stepPanel;
const IN_MINUTES = { minutes: 1, hours: 60, days: 1440 } as const;
type Unit = keyof typeof IN_MINUTES;

const unitOf = (minutes: number): Unit =>
  minutes % IN_MINUTES.days === 0 ? 'days' : minutes % IN_MINUTES.hours === 0 ? 'hours' : 'minutes';

interface LengthFieldProps {
  label: string;
  hint?: string;
  minutes: number;
  onChange: (minutes: number) => void;
}

/** A length of time in the largest unit that leaves a whole number. */
export function LengthField({ label, hint, minutes, onChange }: LengthFieldProps) {
  const [unit, setUnit] = useState<Unit>(unitOf(minutes));
  const amount = minutes / IN_MINUTES[unit];
  return (
    <Stack gap={4}>
      <Group align="flex-end" gap="xs" role="group" aria-label={label}>
        <NumberInput
          label={label}
          min={1}
          max={Math.floor(527_040 / IN_MINUTES[unit])}
          clampBehavior="strict"
          allowDecimal={false}
          w={110}
          value={amount}
          onChange={(value) => Number(value) > 0 && onChange(Number(value) * IN_MINUTES[unit])}
        />
        <Select
          aria-label={text.unit}
          w={130}
          data={(['minutes', 'hours', 'days'] as const).map((value) => ({ value, label: text.units[value] }))}
          value={unit}
          allowDeselect={false}
          onChange={(value) => {
            const next = (value ?? unit) as Unit;
            setUnit(next);
            onChange(Math.max(1, Math.round(amount)) * IN_MINUTES[next]);
          }}
        />
      </Group>
      {hint && <Input.Description>{hint}</Input.Description>}
    </Stack>
  );
}

export function ExpiryField({ writer: { step, change } }: { writer: StepWriter }) {
  return (
    <LengthField
      label={text.expiry}
      hint={text.expiryHint}
      minutes={step.expiresAfterMinutes}
      onChange={(expiresAfterMinutes) => change({ expiresAfterMinutes }, 'expiry')}
    />
  );
}
