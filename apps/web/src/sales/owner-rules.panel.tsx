import {
  Button,
  Checkbox,
  Group,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Switch,
  Text,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import { browserZone, timeZones } from '../format/time';
import { asProblem } from '../http/problem';
import { fieldText } from '../http/problem-text';
import { m } from '../messages';
import { FormProblem } from '../pieces/load-state';
import { Panel } from '../pieces/panel';
import { tellDone } from '../pieces/tell';
import { OwnerRuleRow } from './owner-rule-row';
import { useSaveHandOffSettings } from './sales.queries';
import type { HandOffSettings, OwnerRule } from './types';

const text = m.salesSettings.rules;
const NEW_RULE: OwnerRule = {
  stage: 'any',
  rung: 'any',
  role: 'seller',
  territory: true,
  choose: 'round-robin',
};
const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** Rules in their order, and the time to accept. */
export function OwnerRulesPanel({ settings }: { settings: HandOffSettings }) {
  const [draft, set] = useState(settings);
  const save = useSaveHandOffSettings();
  const { rules } = draft;
  const setRules = (changed: OwnerRule[]) => set({ ...draft, rules: changed });
  return (
    <Panel title={text.title}>
      <Text size="sm" c="dimmed">
        {text.lead}
      </Text>
      <Stack gap="md">
        {rules.map((rule, at) => (
          <OwnerRuleRow
            // A rule has no name of its own: its place is what it is.
            key={at}
            number={at + 1}
            rule={rule}
            onChange={(changed) => setRules(rules.with(at, changed))}
            onUp={at > 0 ? () => setRules(rules.with(at, rules[at - 1]!).with(at - 1, rule)) : undefined}
            onRemove={rules.length > 1 ? () => setRules(rules.toSpliced(at, 1)) : undefined}
          />
        ))}
      </Stack>
      <Group>
        <Button variant="default" size="xs" onClick={() => setRules([...rules, NEW_RULE])}>
          {text.add}
        </Button>
      </Group>
      <NumberInput
        label={text.acceptMinutes}
        description={text.acceptHint}
        min={1}
        max={10_080}
        maw={320}
        allowDecimal={false}
        value={draft.acceptMinutes}
        onChange={(value) => set({ ...draft, acceptMinutes: Number(value) })}
      />
      <Hours settings={draft} onChange={set} error={save.error} />
      <FormProblem error={save.error} />
      <Group>
        <Button
          loading={save.isPending}
          onClick={() => save.mutate(draft, { onSuccess: () => tellDone(text.saved) })}
        >
          {m.actions.save}
        </Button>
      </Group>
    </Panel>
  );
}

interface HoursProps {
  settings: HandOffSettings;
  onChange: (settings: HandOffSettings) => void;
  error: unknown;
}

function Hours({ settings, onChange, error }: HoursProps) {
  const { workingHours: hours } = settings;
  const set = (part: object) => hours && onChange({ ...settings, workingHours: { ...hours, ...part } });
  const wrong = (error ? asProblem(error).fields : []).find(({ pointer }) => pointer === '/workingHours/to');
  return (
    <>
      <Switch
        label={text.hours}
        checked={hours !== null}
        onChange={({ currentTarget }) =>
          onChange({
            ...settings,
            workingHours: currentTarget.checked
              ? { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00', timeZone: browserZone() }
              : null,
          })
        }
      />
      {hours && (
        <>
          <Checkbox.Group
            label={text.days}
            value={hours.days.map(String)}
            onChange={(days) => set({ days: days.map(Number).toSorted((one, other) => one - other) })}
          >
            <Group gap="md" mt={4}>
              {WEEK.map((day) => (
                <Checkbox key={day} value={String(day)} label={text.dayNames[day - 1]} />
              ))}
            </Group>
          </Checkbox.Group>
          <SimpleGrid cols={{ base: 1, xs: 3 }}>
            <TextInput
              type="time"
              label={text.from}
              value={hours.from}
              onChange={({ currentTarget }) => set({ from: currentTarget.value })}
            />
            <TextInput
              type="time"
              label={text.to}
              value={hours.to}
              error={wrong && fieldText(wrong)}
              onChange={({ currentTarget }) => set({ to: currentTarget.value })}
            />
            <Select
              label={text.zone}
              data={timeZones()}
              searchable
              allowDeselect={false}
              value={hours.timeZone}
              onChange={(timeZone) => timeZone && set({ timeZone })}
            />
          </SimpleGrid>
        </>
      )}
    </>
  );
}
