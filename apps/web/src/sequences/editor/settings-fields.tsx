import {
  Group,
  type InputWrapperProps,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Switch,
  TextInput,
} from '@mantine/core';
import { useEffect, useRef } from 'react';
import { m } from '../../messages';
import { MatchFields } from '../match-fields';
import { flawAt } from '../problems';
import type { Definition, Trigger } from '../types';
import { GoalFields } from './goal-fields';
import type { Editor } from './use-editor';

const text = m.sequenceSettings;
const HINT_BELOW: InputWrapperProps['inputWrapperOrder'] = ['label', 'input', 'description', 'error'];

const TRIGGERS = Object.keys(text.triggers) as Trigger['on'][];
const REENTRIES = Object.keys(text.reentries) as Definition['reentry']['allow'][];

/** The settings of a sequence, to be changed; the field that something is wrong with has the focus. */
export function SettingsFields({ editor, wanted }: { editor: Editor; wanted: string }) {
  const { name, rename, definition, set, check } = editor;
  const { trigger, reentry, restAtEnd } = definition;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const field = wanted ? box.current?.querySelector<HTMLElement>(`[data-field^="${wanted}"]`) : null;
    (field ?? box.current?.querySelector<HTMLElement>('input'))?.focus();
  }, [wanted]);
  const flaw = (field: string) => flawAt(check.flaws, field);
  const setTrigger = (part: Partial<Trigger>, about?: string) =>
    set({ trigger: { ...trigger, ...part } }, about);
  // Who may never return would begin only once.
  const setEveryYear = (everyYear: boolean) =>
    set({
      trigger: { ...trigger, everyYear: everyYear || undefined },
      ...(everyYear && reentry.allow === 'never' ? { reentry: { allow: 'after-the-end' } } : {}),
    });
  const days = (value: string | number) => (value === '' ? undefined : Number(value));
  return (
    <Stack ref={box} gap="md">
      <TextInput
        label={text.name}
        data-field="name"
        value={name}
        maxLength={200}
        error={flaw('name')}
        onChange={({ currentTarget: { value } }) => rename(value)}
      />
      <Select
        label={text.trigger}
        data-field="trigger/on"
        data={TRIGGERS.map((value) => ({ value, label: text.triggers[value] }))}
        value={trigger.on}
        allowDeselect={false}
        onChange={(on) => on && set({ trigger: { on: on as Trigger['on'] } })}
      />
      {trigger.on === 'contact-date' && (
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TextInput
            label={text.attribute}
            description={text.attributeHint}
            inputWrapperOrder={HINT_BELOW}
            data-field="trigger/attribute"
            value={trigger.attribute ?? ''}
            maxLength={60}
            error={flaw('trigger/attribute')}
            onChange={({ currentTarget }) =>
              setTrigger({ attribute: currentTarget.value || undefined }, 'trigger/attribute')
            }
          />
          <NumberInput
            label={text.daysBefore}
            description={text.daysBeforeHint}
            inputWrapperOrder={HINT_BELOW}
            min={0}
            max={3660}
            allowDecimal={false}
            data-field="trigger/days"
            error={flaw('trigger/days')}
            value={trigger.days ?? ''}
            onChange={(value) => setTrigger({ days: days(value) }, 'trigger/days')}
          />
        </SimpleGrid>
      )}
      {trigger.on === 'contact-date' && (
        <Switch
          label={text.everyYear}
          description={text.everyYearHint}
          data-field="trigger/everyYear"
          checked={trigger.everyYear ?? false}
          onChange={({ currentTarget: { checked } }) => setEveryYear(checked)}
        />
      )}
      {trigger.on === 'inactivity' && (
        <NumberInput
          label={text.daysSilent}
          data-field="trigger/days"
          min={1}
          max={3660}
          allowDecimal={false}
          value={trigger.days ?? ''}
          error={flaw('trigger/days')}
          onChange={(value) => setTrigger({ days: days(value) }, 'trigger/days')}
        />
      )}
      <MatchFields
        kind={trigger.on}
        match={trigger.match}
        onChange={(match) => setTrigger({ match }, 'trigger/match')}
      />
      <Group align="flex-start" gap="sm" grow>
        <Select
          label={text.reentry}
          description={text.reentryHint}
          data-field="reentry/allow"
          error={flaw('reentry/allow')}
          data={REENTRIES.map((value) => ({ value, label: text.reentries[value] }))}
          value={reentry.allow}
          allowDeselect={false}
          onChange={(allow) => allow && set({ reentry: { allow: allow as typeof reentry.allow } })}
        />
        {reentry.allow === 'after-days' && (
          <NumberInput
            label={text.reentryDays}
            data-field="reentry/days"
            min={1}
            max={3660}
            allowDecimal={false}
            value={reentry.days ?? ''}
            error={flaw('reentry/days')}
            onChange={(value) => set({ reentry: { ...reentry, days: days(value) } }, 'reentry/days')}
          />
        )}
      </Group>
      <GoalFields editor={editor} />
      <Switch
        label={text.restAtEnd}
        description={text.restHint}
        checked={restAtEnd}
        onChange={({ currentTarget: { checked } }) => set({ restAtEnd: checked })}
      />
    </Stack>
  );
}
